package com.careervp.kernel.facts;

import com.careervp.kernel.text.Aliases;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import com.careervp.kernel.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Degrees, schools and certificates in prose must be the person's own.
final class QualificationRule implements Rule {
    private static final List<Set<String>> DEGREES = List.of(
            Set.of("bachelor", "bachelors", "bachelorabschluss", "bsc", "ba", "beng", "bba", "llb", "licence"),
            Set.of("master", "masters", "masterabschluss", "masterstudium", "msc", "ma", "meng", "llm", "magister"),
            Set.of("diplom", "dipling", "diplkfm", "diplôme"),
            Set.of("mba"),
            Set.of(
                    "phd",
                    "doctorate",
                    "doctoral",
                    "doctorat",
                    "docteur",
                    "docteure",
                    "doktor",
                    "doktortitel",
                    "doktorgrad",
                    "doktorarbeit",
                    "doktorat",
                    "dissertation",
                    "promoviert",
                    "promovierte",
                    "promovierter",
                    "promotion",
                    "dba"),
            Set.of("staatsexamen"),
            Set.of("habilitation"),
            Set.of("bts", "dut", "but"));
    private static final Set<String> SCHOOLS = Set.of(
            "university",
            "universität",
            "université",
            "hochschule",
            "fachhochschule",
            "college",
            "institute",
            "institut",
            "école",
            "academy",
            "akademie",
            "académie",
            "school",
            "polytechnic",
            "lycée");
    private static final Set<String> LINKS =
            Set.of("of", "de", "des", "du", "für", "der", "in", "en", "d", "l", "la", "and", "und", "et");
    private static final Set<String> CERTIFICATE_LINKS =
            Set.of("in", "im", "as", "als", "für", "for", "of", "de", "en");
    private static final Pattern STUDY =
            Pattern.compile("(?iu)(?<!\\p{L})(?:stud(?:y|ied|ying|ies|ium|iert|ierte)|étud(?:ié|es)|diplômée?"
                    + "|graduat(?:e|ed|ing)|absolv\\p{L}+|alumn\\p{L}+|degree|abschluss|formée?)(?!\\p{L})");
    private static final Pattern PLACE_OF_STUDY = Pattern.compile(
            "(?<!\\p{L})(?:at|from|an der|am|von der|à l['’]|à|de l['’]|d['’]|de|du|bei)\\s?((?:\\p{Lu}[\\p{L}]+)(?:\\s\\p{Lu}\\p{L}+){0,3})");
    private static final Set<String> KNOWN_SCHOOLS =
            Set.copyOf(WordList.read(QualificationRule.class, "known-schools.txt"));
    private static final Set<String> CAPITALS_ONLY =
            Set.of("master", "masters", "but", "dut", "bts", "promotion", "ba", "ma");
    private static final Pattern CERTIFICATE = Pattern.compile("(?iu)(?<!\\p{L})(?:zerti|certi)fi\\p{L}*");

    @Override
    public void check(Passage passage, Consumer<Violation> violations) {
        List<Token> tokens = passage.tokens();
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            if (isDegree(passage, index)) {
                checkDegree(passage, index, violations);
            }
            if (token.isCapitalised() && SCHOOLS.contains(token.folded())) {
                checkSchool(passage, index, violations);
            }
        }
        checkCertificate(passage, violations);
        checkPlaceOfStudy(passage, violations);
    }

    /// A school that is named without saying that it is one: `diplômée de HEC`, `Studium an der RWTH`.
    private static void checkPlaceOfStudy(Passage passage, Consumer<Violation> violations) {
        passage.tokens().stream()
                .filter(token -> KNOWN_SCHOOLS.contains(token.text()) && !isKnown(passage, token))
                .forEach(token -> violations.accept(passage.critical(
                        "an institution of the CV: " + passage.facts().facts(ClaimKind.INSTITUTION), token.text())));
        if (!STUDY.matcher(passage.text()).find()) {
            return;
        }
        Matcher place = PLACE_OF_STUDY.matcher(passage.text());
        while (place.find()) {
            boolean known = Aliases.tokens(place.group(1)).stream()
                    .allMatch(token -> isDegreeKnown(passage, token.folded(), place.start(1)));
            boolean company = passage.facts().posting().says(Aliases.folded(place.group(1)));
            if (!known && !company) {
                violations.accept(passage.critical(
                        "an institution of the CV: " + passage.facts().facts(ClaimKind.INSTITUTION), place.group(1)));
            }
        }
    }

    private static boolean isDegree(Passage passage, int index) {
        Token token = passage.tokens().get(index);
        String word = token.folded();
        if (DEGREES.stream().noneMatch(family -> family.contains(word))) {
            return false;
        }
        return switch (word) {
            // a permit in English; elsewhere also the first degree of a French university
            case "licence" ->
                passage.language() == Language.FR && nextIs(passage, index, Set.of("en", "de", "professionnelle"));
            case "diplôme" -> passage.language() == Language.FR && nextIs(passage, index, Set.of("d", "de"));
            // advancement in all three languages; the doctorate only in German
            case "promotion" ->
                passage.language() == Language.DE
                        && token.isCapitalised()
                        && nextIs(passage, index, Set.of("in", "über", "zum"));
            case "but" -> token.text().equals("BUT");
            // a pronoun in French
            case "ma", "ba" ->
                token.text().length() > 2 || token.text().equals(token.text().toUpperCase(Locale.ROOT));
            default -> !CAPITALS_ONLY.contains(word) || token.isCapitalised() || nextIs(passage, index, Set.of("s"));
        };
    }

    private static boolean nextIs(Passage passage, int index, Set<String> words) {
        return index + 1 < passage.tokens().size()
                && words.contains(passage.tokens().get(index + 1).folded());
    }

    private static void checkDegree(Passage passage, int index, Consumer<Violation> violations) {
        String word = passage.tokens().get(index).folded();
        int place = passage.tokens().get(index).start();
        boolean held = DEGREES.stream()
                .filter(family -> family.contains(word))
                .anyMatch(family -> family.stream().anyMatch(known -> isDegreeKnown(passage, known, place)));
        List<Token> phrase = phraseAfter(passage, index);
        boolean subjectHeld =
                phrase.stream().skip(1).filter(Token::isCapitalised).allMatch(token -> isKnown(passage, token));
        if (!held || !subjectHeld) {
            violations.accept(passage.critical(
                    "a degree of the CV: " + passage.facts().facts(ClaimKind.DEGREE), textOf(passage, phrase)));
        }
    }

    private static void checkSchool(Passage passage, int index, Consumer<Violation> violations) {
        List<Token> tokens = passage.tokens();
        int start = index;
        while (start > 1
                && tokens.get(start - 1).isCapitalised()
                && passage.text()
                        .substring(
                                tokens.get(start - 1).end(), tokens.get(start).start())
                        .isBlank()) {
            start--;
        }
        List<Token> name = new ArrayList<>(tokens.subList(start, index));
        name.addAll(phraseAfter(passage, index));
        boolean known = name.stream().filter(Token::isCapitalised).allMatch(token -> isKnown(passage, token));
        if (!known) {
            violations.accept(passage.critical(
                    "an institution of the CV: " + passage.facts().facts(ClaimKind.INSTITUTION),
                    textOf(passage, name)));
        }
    }

    private static void checkCertificate(Passage passage, Consumer<Violation> violations) {
        Matcher certificate = CERTIFICATE.matcher(passage.text());
        SourceFacts facts = passage.facts();
        if (!certificate.find() || passage.postingCountsAt(certificate.start())) {
            return;
        }
        if (facts.facts(ClaimKind.CERTIFICATION).isEmpty() && !facts.personMatches(CERTIFICATE)) {
            violations.accept(passage.critical("no certificate: the CV names none", certificate.group()));
            return;
        }
        List<Token> tokens = passage.tokens();
        for (int index = 0; index < tokens.size(); index++) {
            if (CERTIFICATE.matcher(tokens.get(index).text()).matches()) {
                checkCertificateName(passage, index, violations);
            }
        }
    }

    /// What stands right before the word or, after a link, behind it is the certificate's name: `the Advanced Life
    /// Support certificate`, `certified Scrum Master`, `Zertifizierung im Zollrecht`.
    private static void checkCertificateName(Passage passage, int index, Consumer<Violation> violations) {
        List<Token> tokens = passage.tokens();
        int start = index;
        while (start > 1 && tokens.get(start - 1).isCapitalised() && isConnected(passage, start)) {
            start--;
        }
        int end = index + 1;
        int links = 0;
        while (end < tokens.size()
                && isConnected(passage, end)
                && (tokens.get(end).isCapitalised()
                        || (CERTIFICATE_LINKS.contains(tokens.get(end).folded()) && links++ == 0))) {
            end++;
        }
        List<Token> name = new ArrayList<>(tokens.subList(start, index));
        name.addAll(tokens.subList(Math.min(index + 1, end), end));
        boolean known = name.stream().filter(Token::isCapitalised).allMatch(token -> isKnown(passage, token));
        if (!known) {
            violations.accept(passage.critical(
                    "a certificate of the CV: " + passage.facts().facts(ClaimKind.CERTIFICATION),
                    textOf(passage, tokens.subList(start, end))));
        }
    }

    /// The word and what follows as part of its name: `Master of Science in Logistics`, `Universität zu Köln`.
    private static List<Token> phraseAfter(Passage passage, int index) {
        List<Token> tokens = passage.tokens();
        int end = index + 1;
        while (end < tokens.size()
                && isConnected(passage, end)
                && (tokens.get(end).isCapitalised()
                        || LINKS.contains(tokens.get(end).folded())
                        || tokens.get(end).folded().equals("s"))) {
            end++;
        }
        while (end > index + 1 && !tokens.get(end - 1).isCapitalised()) {
            end--;
        }
        return tokens.subList(index, end);
    }

    private static boolean isConnected(Passage passage, int index) {
        String between = passage.text()
                .substring(
                        passage.tokens().get(index - 1).end(),
                        passage.tokens().get(index).start());
        return between.isBlank() || (between.strip().length() == 1 && "-'’&".contains(between.strip()));
    }

    private static boolean isKnown(Passage passage, Token token) {
        return isDegreeKnown(passage, token.folded(), token.start());
    }

    private static boolean isDegreeKnown(Passage passage, String word, int place) {
        return passage.facts().person().hasWord(word)
                || (passage.postingCountsAt(place) && passage.facts().posting().hasWord(word))
                || isInCompany(passage, word);
    }

    /// The employer applied to may itself be a school.
    private static boolean isInCompany(Passage passage, String word) {
        return Tokens.folded(passage.facts().material().posting().companyName()).contains(word);
    }

    private static String textOf(Passage passage, List<Token> tokens) {
        return passage.text()
                .substring(tokens.getFirst().start(), tokens.getLast().end());
    }
}
