package com.careervp.console.ui.screens.jobs;

import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobDetail;
import com.careervp.console.core.jobs.JobError;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.widgets.TimeText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Names and values of a job; what is not known is left out.
final class JobFacts extends GridPane {
    private final Texts texts = Texts.beside(JobFacts.class, "job");
    private Map<String, String> shown = Map.of();

    JobFacts() {
        getStyleClass().add("job-facts");
    }

    void show(JobDetail detail) {
        Map<String, String> facts = facts(detail);
        if (facts.equals(shown)) {
            return;
        }
        shown = facts;
        getChildren().clear();
        facts.forEach(this::row);
    }

    private Map<String, String> facts(JobDetail detail) {
        Job job = detail.job();
        boolean written = !job.cost().model().isEmpty();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(texts.of("fact.kind"), job.key().kind().title());
        facts.put(texts.of("fact.user"), job.key().userId());
        facts.put(texts.of("fact.application"), job.key().applicationId());
        detail.facts().forEach((name, value) -> facts.put(capital(name), value));
        facts.put(texts.of("fact.version"), job.run().workerVersion());
        facts.put(
                texts.of("fact.duration"),
                job.times().processing().map(TimeText::duration).orElse(""));
        facts.put(texts.of("fact.model"), job.cost().model());
        facts.put(
                texts.of("fact.tokens"),
                written
                        ? texts.of(
                                "fact.tokens.text",
                                job.cost().inputTokens(),
                                job.cost().outputTokens())
                        : "");
        facts.put(texts.of("fact.cost"), written ? "$" + job.cost().usd().toPlainString() : "");
        facts.put(texts.of("fact.message"), job.run().messageId());
        facts.put(texts.of("fact.trace"), job.run().traceId());
        facts.put(
                texts.of("fact.previous"),
                job.run().previousErrors().stream().map(JobError::code).collect(Collectors.joining(", ")));
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private void row(String name, String value) {
        Label label = new Label(name);
        label.getStyleClass().add("text-muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Label text = new Label(value);
        text.getStyleClass().add("mono");
        text.setMinWidth(0);
        text.setWrapText(true);
        GridPane.setHgrow(text, Priority.ALWAYS);
        addRow(getRowCount(), label, text);
    }
}
