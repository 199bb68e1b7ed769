package com.careervp.kernel.facts;

import com.careervp.kernel.text.Aliases;
import com.careervp.kernel.text.Spellings;
import com.careervp.kernel.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares names of companies, titles, schools, certificates and places: equal up to case, white space, dashes,
/// umlauts, known abbreviations and, each kind in its own way, what may be left out.
final class Names {
    private static final Set<String> LINKS =
            Set.of("and", "und", "et", "the", "of", "de", "des", "du", "d", "la", "le");
    private static final Set<String> LEGAL_FORMS = Set.of(
            "gmbh", "mbh", "ag", "se", "kg", "kgaa", "ohg", "ug", "ev", "ltd", "plc", "inc", "llc", "llp", "corp", "co",
            "sa", "sas", "sarl", "sasu", "eurl", "nv", "bv", "spa", "oy", "ab");
    private static final Set<String> GROUPS = Set.of("group", "gruppe", "groupe", "holding");
    private static final Set<String> CERTIFICATE_WORDS = Set.of(
            "certified",
            "certificate",
            "certification",
            "certificat",
            "certifié",
            "certifiée",
            "zertifiziert",
            "zertifizierte",
            "zertifizierter",
            "zertifikat");
    private static final Set<String> FORMS_OF_ADDRESS = Set.of("m", "w", "f", "d", "h", "in");
    private static final List<String> GENITIVES = List.of("s", "es", "n", "en");

    private static final Pattern BRACKETS = Pattern.compile("\\((\\p{L}+)\\)\\s*$");

    private Names() {}

    /// Whether the claim names this company. A legal form may be left out, but not exchanged or added.
    static boolean sameCompany(String claim, String known) {
        List<String> said = words(claim);
        List<String> source = words(known);
        boolean forms = said.stream().filter(LEGAL_FORMS::contains).allMatch(source::contains);
        List<String> core = without(source, LEGAL_FORMS);
        List<String> name = without(said, LEGAL_FORMS);
        return forms && !name.isEmpty() && (same(name, core) || same(name, without(core, GROUPS)));
    }

    /// Whether the claim is this title. Case endings count as spelling; every other word counts.
    static boolean sameTitle(String claim, String known) {
        List<String> said = without(Aliases.folded(claim), FORMS_OF_ADDRESS);
        List<String> source = without(Aliases.folded(known), FORMS_OF_ADDRESS);
        if (said.size() != source.size()) {
            return false;
        }
        for (int index = 0; index < said.size(); index++) {
            if (!sameWord(said.get(index), source.get(index))) {
                return false;
            }
        }
        return !said.isEmpty();
    }

    private static boolean sameWord(String said, String source) {
        return Spellings.same(said, source)
                || GENITIVES.stream()
                        .anyMatch(ending ->
                                Spellings.same(said, source + ending) || Spellings.same(said + ending, source));
    }

    /// Whether the claim names this school or place. What follows (a town, a department) may be left out.
    static boolean sameBeginning(String claim, String known) {
        List<String> said = words(claim);
        List<String> source = words(known);
        return !said.isEmpty()
                && said.size() <= source.size()
                && same(said, source.subList(0, said.size()))
                && (said.size() > 1 || source.size() == 1 || !claim.equals(claim.toLowerCase(Locale.ROOT)));
    }

    /// Whether the claim names this certificate: the words that only say that it is one may be left out, and the name's
    /// initials may stand behind it in brackets.
    static boolean sameCertificate(String claim, String known) {
        List<String> said = without(words(withoutInitials(claim)), CERTIFICATE_WORDS);
        List<String> source = without(words(known), CERTIFICATE_WORDS);
        boolean beginning =
                said.size() > 1 && said.size() < source.size() && same(said, source.subList(0, said.size()));
        return !said.isEmpty() && (same(said, source) || beginning);
    }

    /// The same words in the same order.
    static boolean same(List<String> said, List<String> source) {
        return said.size() == source.size()
                && Stream.iterate(0, index -> index + 1)
                        .limit(said.size())
                        .allMatch(index -> Spellings.same(said.get(index), source.get(index)));
    }

    /// The same words in any order.
    static boolean sameInAnyOrder(String claim, String known) {
        List<String> said = Aliases.folded(claim);
        List<String> source = Aliases.folded(known);
        return said.size() == source.size()
                && said.stream().allMatch(word -> source.stream().anyMatch(other -> Spellings.same(word, other)))
                && source.stream().allMatch(word -> said.stream().anyMatch(other -> Spellings.same(word, other)));
    }

    /// The words of a company's name without its legal form.
    static List<String> companyWords(String name) {
        List<String> words = new ArrayList<>(Aliases.folded(name));
        while (words.size() > 1
                && (LEGAL_FORMS.contains(words.getLast())
                        || GROUPS.contains(words.getLast())
                        || LINKS.contains(words.getLast()))) {
            words.removeLast();
        }
        return List.copyOf(words);
    }

    static boolean isLegalForm(String word) {
        return LEGAL_FORMS.contains(word);
    }

    private static String withoutInitials(String name) {
        Matcher brackets = BRACKETS.matcher(name);
        if (!brackets.find()) {
            return name;
        }
        String before = name.substring(0, brackets.start());
        String initials = Tokens.folded(before).stream()
                .filter(word -> !LINKS.contains(word))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        return initials.equals(Tokens.fold(brackets.group(1))) ? before : name;
    }

    private static List<String> words(String text) {
        return without(Aliases.folded(text), LINKS);
    }

    private static List<String> without(List<String> words, Set<String> left) {
        return words.stream().filter(word -> !left.contains(word)).toList();
    }
}
