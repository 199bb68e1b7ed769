package com.careervp.pipeline.dashboard;

import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import com.careervp.kernel.feedback.CvFeedback;
import com.careervp.kernel.feedback.Improvement;
import com.careervp.kernel.match.MatchDimension;
import com.careervp.kernel.match.MatchReport;
import com.careervp.kernel.match.RequirementMatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/// Renders the dashboard as one HTML file that needs nothing else: no script, no font, no picture from elsewhere. Its
/// content security policy forbids all of these, so that even text that should have slipped through unescaped could do
/// nothing. Safe for use by several threads.
public final class DashboardPage {
    private static final String STYLE = style();
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static String style() {
        try (InputStream stream = Objects.requireNonNull(
                DashboardPage.class.getResourceAsStream("dashboard.css"),
                "dashboard.css is missing from the program")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading dashboard.css", e);
        }
    }

    public String render(DashboardContent content) {
        Locale locale = Locale.forLanguageTag(content.job().upload().language());
        ResourceBundle texts =
                ResourceBundle.getBundle("com.careervp.pipeline.dashboard.dashboard", locale, NO_FALLBACK);
        Html html = new Html();
        head(html, content, texts, locale);
        html.raw("<body><main>");
        title(html, content, texts, locale);
        missing(html, content, texts);
        content.matchReport().ifPresent(match -> match(html, match, texts));
        content.cvFeedback().ifPresent(feedback -> feedback(html, feedback, texts));
        html.raw("</main></body></html>");
        return html.text();
    }

    private static void head(Html html, DashboardContent content, ResourceBundle texts, Locale locale) {
        html.raw("<!DOCTYPE html>");
        html.raw("<html lang=\"" + Html.escaped(locale.toLanguageTag()) + "\"><head><meta charset=\"utf-8\">");
        html.raw("<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.raw("<meta name=\"robots\" content=\"noindex\"><meta name=\"referrer\" content=\"no-referrer\">");
        html.element(
                "title",
                texts.getString("title") + " – " + content.cv().contact().fullName());
        html.raw("<style>" + STYLE + "</style></head>");
    }

    private static void title(Html html, DashboardContent content, ResourceBundle texts, Locale locale) {
        html.raw("<header><div>");
        html.element("p class=\"eyebrow\"", texts.getString("title"));
        html.element("h1", content.cv().contact().fullName());
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(content.at().atOffset(ZoneOffset.UTC));
        html.element("p class=\"meta\"", content.job().upload().fileName() + " · " + date);
        html.raw("</div>");
        content.matchReport().ifPresent(match -> {
            html.raw("<div class=\"score " + tone(match.score()) + "\">");
            html.element("strong", Integer.toString(match.score()));
            html.element("span", texts.getString("score"));
            html.raw("</div>");
        });
        html.raw("</header>");
    }

    /// What is not on the page, and why, rather than a page that looks whole.
    private static void missing(Html html, DashboardContent content, ResourceBundle texts) {
        List<PipelineStep> failed = PipelineStep.branches().stream()
                .filter(step -> content.job().state(step).status() == StepStatus.FAILED)
                .toList();
        boolean unmatched = content.job().state(PipelineStep.MATCH).status() == StepStatus.SKIPPED;
        if (failed.isEmpty() && !unmatched) {
            return;
        }
        html.raw("<section class=\"notice\"><ul>");
        failed.forEach(step -> html.element("li", texts.getString("failed." + step.id())));
        if (unmatched) {
            html.element("li", texts.getString("unmatched"));
        }
        html.raw("</ul></section>");
    }

    private static void match(Html html, MatchReport match, ResourceBundle texts) {
        html.raw("<section>");
        html.element("h2", texts.getString("match"));
        html.element("p class=\"lead\"", match.summary());
        html.raw("<div class=\"split\">");
        if (match.dimensions().size() >= Radar.FEWEST_AXES) {
            new Radar(match.dimensions()).draw(html, texts.getString("match"));
        }
        html.raw("<dl class=\"dimensions\">");
        match.dimensions().forEach(dimension -> dimension(html, dimension));
        html.raw("</dl></div></section><section>");
        html.element("h2", texts.getString("keywords"));
        int all = match.keywordsMatched().size() + match.keywordsMissing().size();
        html.element(
                "p class=\"meta\"",
                String.format(
                        Locale.ROOT,
                        texts.getString("coverage"),
                        match.keywordsMatched().size(),
                        all));
        html.raw("<ul class=\"chips\">");
        match.keywordsMatched().forEach(keyword -> html.element("li class=\"good\"", "✓ " + keyword));
        match.keywordsMissing().forEach(keyword -> html.element("li class=\"open\"", "○ " + keyword));
        html.raw("</ul></section><section>");
        requirements(html, match, texts);
        html.raw("</section>");
    }

    private static void dimension(Html html, MatchDimension dimension) {
        html.raw("<div><dt>");
        html.element("span", dimension.name());
        html.element("b", Integer.toString(dimension.score()));
        html.raw("</dt><dd><span class=\"bar\"><i class=\"" + tone(dimension.score()) + "\" style=\"width:"
                + dimension.score() + "%\"></i></span>");
        html.element("span class=\"reason\"", dimension.reason());
        html.raw("</dd></div>");
    }

    private static void requirements(Html html, MatchReport match, ResourceBundle texts) {
        html.element("h2", texts.getString("requirements"));
        html.raw("<table><thead><tr>");
        for (String column : List.of("requirement", "alignment", "evidence")) {
            html.element("th scope=\"col\"", texts.getString(column));
        }
        html.raw("</tr></thead><tbody>");
        for (RequirementMatch requirement : match.requirements()) {
            String alignment = requirement.alignment().name();
            html.raw("<tr>");
            html.element("td", requirement.requirement());
            html.raw("<td>");
            html.element(
                    "span class=\"badge " + alignment.toLowerCase(Locale.ROOT) + "\"",
                    texts.getString("alignment." + alignment));
            html.raw("</td>");
            html.element("td", requirement.evidence());
            html.raw("</tr>");
        }
        html.raw("</tbody></table>");
    }

    private static void feedback(Html html, CvFeedback feedback, ResourceBundle texts) {
        html.raw("<section>");
        html.element("h2", texts.getString("feedback"));
        html.element("p class=\"lead\"", feedback.summary());
        html.raw("<div class=\"split\"><div>");
        html.element("h3", texts.getString("strengths"));
        html.raw("<ul class=\"plain\">");
        feedback.strengths().forEach(strength -> html.element("li", strength));
        html.raw("</ul></div><div>");
        html.element("h3", texts.getString("improvements"));
        html.raw("<ol class=\"plain\">");
        for (Improvement improvement : feedback.improvements()) {
            String priority = improvement.priority().name();
            html.raw("<li>");
            html.element(
                    "span class=\"badge " + priority.toLowerCase(Locale.ROOT) + "\"",
                    texts.getString("priority." + priority));
            html.element("p", improvement.finding());
            html.element("p class=\"suggestion\"", improvement.suggestion());
            html.raw("</li>");
        }
        html.raw("</ol></div></div></section>");
    }

    private static String tone(int score) {
        if (score >= 75) {
            return "high";
        }
        return score >= 50 ? "middle" : "low";
    }
}
