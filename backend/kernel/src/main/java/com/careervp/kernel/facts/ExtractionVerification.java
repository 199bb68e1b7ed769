package com.careervp.kernel.facts;

import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.tailoring.TailoredCvClaims;
import com.careervp.kernel.text.Aliases;
import com.careervp.kernel.text.Dates;
import com.careervp.kernel.text.Figure;
import com.careervp.kernel.text.Figures;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.PartialDate;
import com.careervp.kernel.text.Stems;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Checks a CV that was read from a document against the document's text: every name, title, date, degree, certificate
/// and contact detail must stand in the text, every figure of the prose too, and the prose itself for the most part.
/// Whether the text gives a date to this employer or to another, plain text does not tell; that is not checked.
///
/// Lines that speak to a language model are no part of the CV. Safe for use by several threads.
public final class ExtractionVerification {
    private static final Pattern HYPHENATION = Pattern.compile("(?<=\\p{Ll})[-‐\\u00ad]\\s*\\n\\s*(?=\\p{Ll})");
    private static final Pattern LETTERS_ONLY = Pattern.compile("[^\\p{L}\\p{N}+#]+");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D+");
    private static final Map<String, String> SECTIONS =
            Map.of("contact_info", "contact", "executive_summary", "summary", "work_experience", "positions");
    private static final double FOR_THE_MOST_PART = 0.8;
    private static final int LOCAL_DIGITS = 6;

    /// @param text of the document, lines in reading order
    /// @return violations with the fields of the CV: `positions[1].start_date`, `contact.email`
    public Verification verify(String text, Cv extracted) {
        Source source = new Source(trusted(text), Language.of(extracted.language()));
        Set<Violation> violations = new LinkedHashSet<>();
        for (Claim claim : TailoredCvClaims.of(extracted).claims()) {
            Claim named = new Claim(field(claim.field()), claim.kind(), claim.text());
            ForeignText.check(named, source.text(), violations::add);
            check(named, source, extracted, violations::add);
        }
        return new Verification(new ArrayList<>(violations));
    }

    /// @param squeezed the text without anything between its words, for what was broken or spaced out in the layout
    private record Source(String text, String squeezed, List<Token> tokens, SourceText words, String digits) {
        Source(String text, Language language) {
            this(
                    text,
                    squeeze(text),
                    Aliases.tokens(text),
                    new SourceText(List.of(text), language),
                    NOT_A_DIGIT.matcher(text).replaceAll(""));
        }

        boolean says(String phrase) {
            return Tokens.indexOf(tokens, Aliases.folded(phrase), 0) >= 0 || squeezed.contains(squeeze(phrase));
        }
    }

    private static void check(Claim claim, Source source, Cv extracted, Consumer<Violation> violations) {
        boolean found = switch (claim.kind()) {
            case DATE -> isDate(claim.text(), source);
            case CONTACT -> source.says(claim.text()) || isNumber(claim.text(), source);
            case LANGUAGE -> isLanguage(claim, extracted, source);
            case EVIDENCE, FRAMING -> isProse(claim, source, Language.of(extracted.language()), violations);
            case SKILL, PLACE, COMPANY, TITLE, DEGREE, INSTITUTION, CERTIFICATION, ISSUER -> source.says(claim.text());
            case EMPLOYER_APPLIED_TO, ROLE_APPLIED_FOR, REQUIREMENT, OUTLOOK, ADVICE, SALUTATION -> true;
        };
        if (!found) {
            violations.accept(new Violation(claim.field(), "words of the document", claim.text(), Severity.CRITICAL));
        }
    }

    private static boolean isDate(String date, Source source) {
        Optional<PartialDate> parsed = Dates.parse(date);
        return parsed.isEmpty()
                ? FactComparison.isOpen(date) || source.says(date)
                : source.words().dates().stream().anyMatch(parsed.get()::isWithin);
    }

    private static boolean isNumber(String contact, Source source) {
        String digits = NOT_A_DIGIT.matcher(contact).replaceAll("");
        return digits.length() > LOCAL_DIGITS
                && contact.chars().noneMatch(Character::isLetter)
                && source.digits().contains(digits);
    }

    private static boolean isLanguage(Claim claim, Cv extracted, Source source) {
        List<String> names = SpokenLanguages.namesOf(claim.text());
        int index = Integer.parseInt(NOT_A_DIGIT.matcher(claim.field()).replaceAll(""));
        LanguageSkill spoken = extracted.languages().get(index);
        String level = spoken.level();
        return (source.says(spoken.name()) || names.stream().anyMatch(source::says))
                && (level == null || source.says(level));
    }

    /// Every figure, and most of the words: an extractor may join lines, it does not write.
    private static boolean isProse(Claim claim, Source source, Language language, Consumer<Violation> violations) {
        for (Figure figure : Figures.in(claim.text())) {
            if (!source.words().states(figure)) {
                violations.accept(
                        new Violation(claim.field(), "a figure of the document", figure.text(), Severity.CRITICAL));
            }
        }
        for (Dates.Found date : Dates.in(claim.text())) {
            if (source.words().dates().stream().noneMatch(date.date()::isWithin)) {
                String found = claim.text().substring(date.start(), date.end());
                violations.accept(new Violation(claim.field(), "a date of the document", found, Severity.CRITICAL));
            }
        }
        if (source.says(claim.text())) {
            return true;
        }
        Set<String> stems = Stems.content(claim.text(), language);
        long known = stems.stream()
                .filter(stem ->
                        source.words().hasStem(stem) || source.squeezed().contains(squeeze(stem)))
                .count();
        return known >= FOR_THE_MOST_PART * stems.size();
    }

    /// The words that the layout broke joined, without what speaks to a model.
    private static String trusted(String text) {
        return ForeignText.withoutInstructions(HYPHENATION.matcher(text).replaceAll(""));
    }

    private static String squeeze(String text) {
        return LETTERS_ONLY.matcher(Tokens.fold(text)).replaceAll("");
    }

    private static String field(String path) {
        return SECTIONS.entrySet().stream()
                .filter(section -> path.startsWith(section.getKey()))
                .map(section ->
                        section.getValue() + path.substring(section.getKey().length()))
                .findFirst()
                .orElse(path);
    }
}
