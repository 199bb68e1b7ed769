package com.careervp.language.offline;

import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.feedback.Improvement.Priority;
import com.careervp.kernel.text.Figures;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What can be said of a CV without a posting: contact details, summary, lines without figures or with a worn
/// beginning, skills, education, languages, length. Dates have rules of their own: [DateRules].
final class CvRules {
    private static final int SHORT_SUMMARY_WORDS = 8;
    private static final int LONG_SUMMARY_WORDS = 80;
    private static final int LONG_LINE_WORDS = 35;
    private static final int FEW_SKILLS = 5;
    private static final int MANY_SKILLS = 25;
    private static final int SHORT_CV_WORDS = 120;
    private static final int LONG_CV_WORDS = 1_000;
    private static final Pattern ENGLISH_DUTY = Pattern.compile(
            "(?iu)(?:responsible for|in charge of|duties|tasked with|helped|assisted|worked on|involved in)\\b.*");
    private static final Pattern GERMAN_DUTY = Pattern.compile(
            "(?iu)(?:verantwortlich für|zuständig für|mitarbeit|mitwirkung|unterstützung|aufgaben|tätigkeiten)(?!\\p{L}).*");
    private static final Pattern FRENCH_DUTY =
            Pattern.compile("(?iu)(?:responsable d|chargée? d|en charge d|participation|aide à|tâches).*");

    private final Cv cv;
    private final Wording wording;
    private final List<Finding> findings = new ArrayList<>();

    CvRules(Cv cv, Wording wording) {
        this.cv = cv;
        this.wording = wording;
    }

    List<Finding> findings() {
        contact();
        summary();
        if (cv.positions().isEmpty()) {
            findings.add(new Finding("positions", Priority.HIGH, "positions.missing"));
        }
        for (int index = 0; index < cv.positions().size(); index++) {
            position(index, cv.positions().get(index));
        }
        repeated();
        skills();
        education();
        languages();
        length();
        return List.copyOf(findings);
    }

    private void contact() {
        ContactDetails contact = cv.contact();
        if (contact.email() == null) {
            findings.add(new Finding("contact", Priority.HIGH, "contact.email"));
        }
        if (contact.phone() == null) {
            findings.add(new Finding("contact", Priority.MEDIUM, "contact.phone"));
        }
        if (contact.location() == null) {
            findings.add(new Finding("contact", Priority.LOW, "contact.location"));
        }
    }

    private void summary() {
        int words = words(cv.summary());
        if (words == 0) {
            findings.add(new Finding("summary", Priority.MEDIUM, "summary.missing"));
        } else if (words < SHORT_SUMMARY_WORDS) {
            findings.add(new Finding("summary", Priority.LOW, "summary.short"));
        } else if (words > LONG_SUMMARY_WORDS) {
            findings.add(new Finding("summary", Priority.LOW, "summary.long"));
        }
    }

    /// What the newest position lacks matters most.
    private void position(int index, Position position) {
        String section = "positions[" + index + "]";
        Priority priority = index == 0 ? Priority.HIGH : Priority.MEDIUM;
        Map<String, String> values = wording.position(position);
        if (position.achievements().isEmpty()) {
            findings.add(new Finding(section, priority, "position.empty", values));
            return;
        }
        if (position.achievements().stream().allMatch(text -> Figures.in(text).isEmpty())) {
            findings.add(new Finding(section, priority, "position.figures", values));
        }
        firstLine(position, duty())
                .ifPresent(text ->
                        findings.add(new Finding(section, Priority.MEDIUM, "position.verbs", Map.of("text", text))));
        position.achievements().stream()
                .filter(text -> words(text) > LONG_LINE_WORDS)
                .findFirst()
                .ifPresent(_ -> findings.add(new Finding(section, Priority.LOW, "position.long", values)));
    }

    private Optional<String> firstLine(Position position, Pattern beginning) {
        return position.achievements().stream()
                .filter(text -> beginning.matcher(text.strip()).matches())
                .filter(Pen::isQuotable)
                .map(wording::quotedItem)
                .findFirst();
    }

    private Pattern duty() {
        return switch (Language.of(cv.language())) {
            case EN -> ENGLISH_DUTY;
            case DE -> GERMAN_DUTY;
            case FR -> FRENCH_DUTY;
        };
    }

    private void repeated() {
        Set<String> seen = new HashSet<>();
        cv.positions().stream()
                .flatMap(position -> position.achievements().stream())
                .filter(text -> !seen.add(String.join(" ", Tokens.folded(text))))
                .filter(Pen::isQuotable)
                .findFirst()
                .ifPresent(text -> findings.add(
                        new Finding("positions", Priority.LOW, "repeated", Map.of("text", wording.quotedItem(text)))));
    }

    private void skills() {
        int count = cv.skills().size();
        if (count == 0) {
            findings.add(new Finding("skills", Priority.HIGH, "skills.missing"));
        } else if (count < FEW_SKILLS) {
            findings.add(
                    new Finding("skills", Priority.MEDIUM, "skills.few", Map.of("skills", wording.list(cv.skills()))));
        } else if (count > MANY_SKILLS) {
            findings.add(new Finding("skills", Priority.LOW, "skills.many"));
        }
    }

    private void education() {
        if (cv.education().isEmpty()) {
            findings.add(new Finding("education", Priority.MEDIUM, "education.missing"));
            return;
        }
        cv.education().stream()
                .filter(course -> course.endDate() == null)
                .findFirst()
                .ifPresent(course -> findings.add(
                        new Finding("education", Priority.LOW, "education.undated", wording.course(course))));
    }

    private void languages() {
        if (cv.languages().isEmpty()) {
            findings.add(new Finding("languages", Priority.LOW, "languages.missing"));
            return;
        }
        List<String> bare = cv.languages().stream()
                .filter(spoken -> spoken.level() == null)
                .map(LanguageSkill::name)
                .toList();
        if (!bare.isEmpty()) {
            findings.add(
                    new Finding("languages", Priority.LOW, "languages.level", Map.of("languages", wording.list(bare))));
        }
    }

    private void length() {
        int words = words(cv.summary()) + words(String.join(" ", cv.skills()));
        for (Position position : cv.positions()) {
            words += words(position.title()) + words(String.join(" ", position.achievements()));
        }
        if (words < SHORT_CV_WORDS && !cv.positions().isEmpty()) {
            findings.add(new Finding("positions", Priority.MEDIUM, "length.short"));
        } else if (words > LONG_CV_WORDS) {
            findings.add(new Finding("positions", Priority.LOW, "length.long"));
        }
    }

    private static int words(String text) {
        return Tokens.of(text).size();
    }
}
