package com.careervp.kernel.facts;

import com.careervp.kernel.text.Aliases;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Stems;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import com.careervp.kernel.text.WordList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Companies that the sources do not name. English and French give names away by their capitals; in German, where
/// every noun has one, it takes a legal form, several capitalised words after "bei", or a title or date beside it.
final class NameRule implements Rule {
    private static final Set<String> EMPLOYER_CUES =
            Set.of("at", "with", "for", "by", "joined", "from", "bei", "beim", "chez");
    /// Endings of plurals and of nouns for what is done, which follow "bei" without an article.
    private static final List<String> NOUN_ENDINGS = List.of(
            "en", "ern", "eln", "er", "ung", "heit", "keit", "schaft", "ion", "tät", "ik", "ismus", "nis", "tum", "e");
    private static final Set<String> COMMON_NOUNS = Set.copyOf(WordList.read(NameRule.class, "nouns-after-bei.txt"));
    private static final Set<String> COMMON = WordList.read(NameRule.class, "common-capitals.txt").stream()
            .flatMap(line -> Tokens.folded(line).stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final List<List<String>> ORGANISATIONS =
            WordList.read(NameRule.class, "known-organisations.txt").stream()
                    .map(Aliases::folded)
                    .toList();

    @Override
    public void check(Passage passage, Consumer<Violation> violations) {
        checkKnownOrganisations(passage, violations);
        List<Token> tokens = passage.tokens();
        int index = 0;
        while (index < tokens.size()) {
            int end = endOfRun(passage, index);
            if (end > index) {
                checkRun(passage, index, end, violations);
            }
            index = Math.max(index + 1, end);
        }
    }

    private static void checkKnownOrganisations(Passage passage, Consumer<Violation> violations) {
        Set<String> words = passage.tokens().stream().map(Token::folded).collect(Collectors.toUnmodifiableSet());
        for (List<String> name : ORGANISATIONS) {
            int at = !words.contains(name.getFirst()) ? -1 : Tokens.indexOf(passage.tokens(), name, 0);
            if (at >= 0
                    && passage.tokens().get(at).isCapitalised()
                    && !passage.facts().person().says(name)
                    && !passage.facts().posting().says(name)) {
                violations.accept(passage.critical(companies(passage), String.join(" ", name)));
            }
        }
    }

    /// The end of the run of capitalised words that begins here; a sentence's first word begins none.
    private static int endOfRun(Passage passage, int start) {
        List<Token> tokens = passage.tokens();
        int end = start;
        while (end < tokens.size()
                && end > 0
                && tokens.get(end).isCapitalised()
                && (end == start || isJoined(passage, end))) {
            end++;
        }
        return end;
    }

    private static boolean isJoined(Passage passage, int index) {
        String between = passage.text()
                .substring(
                        passage.tokens().get(index - 1).end(),
                        passage.tokens().get(index).start());
        return between.isBlank()
                || between.equals("-")
                || between.equals("‑")
                || between.strip().equals("&");
    }

    private static void checkRun(Passage passage, int start, int end, Consumer<Violation> violations) {
        List<Token> run = passage.tokens().subList(start, end);
        List<Token> unknown =
                run.stream().filter(token -> !isKnown(passage, token)).toList();
        if (unknown.isEmpty() || (run.size() == 1 && isAcronym(run.getFirst()))) {
            return;
        }
        String text =
                passage.text().substring(run.getFirst().start(), run.getLast().end());
        boolean legalForm = run.size() > 1 && Names.isLegalForm(run.getLast().folded());
        boolean cue = isAfterCue(passage.tokens(), start);
        boolean german = passage.language() == Language.DE;
        boolean employer = german ? isGermanEmployer(passage, start, end) : cue;
        if (legalForm || employer) {
            violations.accept(passage.critical(companies(passage), text));
        } else if (!german) {
            violations.accept(passage.warning("a name that the sources know", text));
        }
    }

    /// In German, what follows "bei" is an employer when it is no known name with a noun behind it, has several words,
    /// a
    /// title or date beside it, or does not look like a noun at all.
    private static boolean isGermanEmployer(Passage passage, int start, int end) {
        List<Token> run = passage.tokens().subList(start, end);
        if (!isAfterCue(passage.tokens(), start) || isKnown(passage, run.getFirst())) {
            return false;
        }
        boolean direct =
                Set.of("bei", "beim").contains(passage.tokens().get(start - 1).folded());
        String word = run.getFirst().folded();
        return run.size() > 1
                || isBesideTitleOrDate(passage, start, end)
                || (direct && NOUN_ENDINGS.stream().noneMatch(word::endsWith) && !COMMON_NOUNS.contains(word));
    }

    private static boolean isAfterCue(List<Token> tokens, int start) {
        String before = tokens.get(start - 1).folded();
        boolean article = Set.of("the", "der", "dem", "die", "la", "le", "l").contains(before);
        return EMPLOYER_CUES.contains(before)
                || (article
                        && start > 1
                        && EMPLOYER_CUES.contains(tokens.get(start - 2).folded()));
    }

    private static boolean isBesideTitleOrDate(Passage passage, int start, int end) {
        String after = passage.text().substring(passage.tokens().get(end - 1).end());
        if (after.matches("(?s)\\s?[(,]?\\s?(?:von |seit |ab )?(?:19|20)\\d\\d.*")) {
            return true;
        }
        List<Token> before = passage.tokens().subList(0, start - 1);
        return passage.facts().facts(ClaimKind.TITLE).stream()
                .map(Aliases::folded)
                .anyMatch(title -> {
                    int at = Tokens.indexOf(before, title, 0);
                    return at >= 0 && at + title.size() == before.size();
                });
    }

    private static boolean isKnown(Passage passage, Token token) {
        String word = token.folded();
        SourceFacts facts = passage.facts();
        return COMMON.contains(word)
                || Stems.isStopWord(word, passage.language())
                || facts.person().hasWord(word)
                || facts.posting().hasWord(word)
                || facts.person().hasStem(Stems.of(word, facts.cvLanguage()))
                || token.text().length() == 1;
    }

    private static boolean isAcronym(Token token) {
        return token.text().chars().noneMatch(Character::isLowerCase);
    }

    private static String companies(Passage passage) {
        return "a company that the CV or the posting names: "
                + passage.facts().facts(ClaimKind.COMPANY).stream().distinct().toList();
    }
}
