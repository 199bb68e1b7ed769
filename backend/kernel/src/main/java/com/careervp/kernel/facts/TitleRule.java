package com.careervp.kernel.facts;

import com.careervp.kernel.text.Aliases;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import com.careervp.kernel.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// A job title in prose must be one the person held (or the one applied for), and held with the employer the sentence
/// names.
final class TitleRule implements Rule {
    private static final Set<String> RANKS = Set.copyOf(WordList.read(TitleRule.class, "rank-words.txt"));
    private static final Set<String> ROLES = Set.copyOf(WordList.read(TitleRule.class, "role-nouns.txt"));
    private static final Set<String> INTRODUCTIONS = Set.of("as", "als", "comme", "que", "poste", "role", "rolle");
    private static final Set<String> EMPLOYER_CUES =
            Set.of("at", "with", "bei", "beim", "chez", "of", "der", "von", "d", "de");
    private static final int REACH_OF_INTRODUCTION = 4;

    private record Span(String title, int start, int end) {}

    @Override
    public void check(Passage passage, Consumer<Violation> violations) {
        List<Span> spans = spans(passage);
        checkEmployer(passage, spans, violations);
        List<Token> tokens = passage.tokens();
        for (int index = 0; index < tokens.size(); index++) {
            int at = index;
            boolean covered = spans.stream().anyMatch(span -> span.start() <= at && at < span.end());
            if (!covered && isTitleWord(passage, index) && !isSupported(passage, index)) {
                violations.accept(passage.critical(
                        "a title as in the CV: " + passage.facts().facts(ClaimKind.TITLE), around(passage, index)));
            }
        }
    }

    private static void checkEmployer(Passage passage, List<Span> spans, Consumer<Violation> violations) {
        List<String> employers = passage.mentioned().stream()
                .filter(SourceFacts.Entry::isPosition)
                .map(SourceFacts.Entry::organisation)
                .distinct()
                .toList();
        String applied = passage.facts().material().posting().roleTitle();
        if (employers.size() != 1) {
            return;
        }
        for (Span span : spans) {
            boolean heldThere =
                    passage.mentioned().stream().anyMatch(entry -> Names.sameTitle(entry.role(), span.title()));
            boolean appliedFor = Names.sameTitle(applied, span.title()) && !isBesideEmployer(passage, span);
            if (!heldThere && !appliedFor) {
                violations.accept(passage.critical("the title held at " + employers.getFirst(), span.title()));
            }
        }
    }

    /// `Architect at Halden`: said to be held there, whatever role is applied for; unless the person applies for it at
    /// that very employer.
    private static boolean isBesideEmployer(Passage passage, Span span) {
        int next = span.end();
        List<String> applied =
                Names.companyWords(passage.facts().material().posting().companyName());
        if (passage.mentioned().stream().anyMatch(entry -> Names.same(applied, entry.organisationWords()))
                || next + 1 >= passage.tokens().size()
                || !EMPLOYER_CUES.contains(passage.tokens().get(next).folded())) {
            return false;
        }
        List<Token> after = passage.tokens().subList(next + 1, passage.tokens().size());
        return passage.mentioned().stream().anyMatch(entry -> {
            int at = Tokens.indexOf(after, entry.organisationWords(), 0);
            return at == 0 || at == 1;
        });
    }

    /// The longest known titles in the sentence.
    private static List<Span> spans(Passage passage) {
        List<Span> spans = new ArrayList<>();
        List<String> titles = passage.facts().facts(ClaimKind.TITLE).stream()
                .distinct()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
        for (String title : titles) {
            List<String> words = Aliases.folded(title);
            for (int at = Tokens.indexOf(passage.tokens(), words, 0);
                    at >= 0;
                    at = Tokens.indexOf(passage.tokens(), words, at + 1)) {
                int start = at;
                if (spans.stream().noneMatch(span -> span.start() <= start && start < span.end())) {
                    spans.add(new Span(title, at, at + words.size()));
                }
            }
        }
        return spans;
    }

    private static boolean isTitleWord(Passage passage, int index) {
        Token token = passage.tokens().get(index);
        if (!isIn(RANKS, token, passage.language()) && !isIn(ROLES, token, passage.language())) {
            return false;
        }
        if (isIntroduced(passage.tokens(), index)) {
            return true;
        }
        boolean opensSentence = index == 0;
        boolean inCapitals = index + 1 < passage.tokens().size()
                && passage.tokens().get(index + 1).isCapitalised();
        if (!opensSentence) {
            return token.isCapitalised() && !isPlural(passage, token);
        }
        // an English imperative may look like a rank: "Lead with the numbers"
        return token.isCapitalised() && (passage.language() != Language.EN || inCapitals);
    }

    /// A trade in the plural names no one's title: "Verträge mit Beratern".
    private static boolean isPlural(Passage passage, Token token) {
        return passage.language() == Language.DE && token.folded().endsWith("ern");
    }

    private static boolean isIn(Set<String> words, Token token, Language language) {
        String folded = token.folded();
        return words.contains(folded) || (language == Language.DE && endsWithOneOf(words, folded));
    }

    /// `Fachbereichsleiter` is a `leiter`: a word of four letters and more, behind three and more others.
    private static boolean endsWithOneOf(Set<String> words, String folded) {
        for (int start = 3; start + 4 <= folded.length(); start++) {
            if (words.contains(folded.substring(start))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIntroduced(List<Token> tokens, int index) {
        for (int back = 1; back <= REACH_OF_INTRODUCTION && index - back >= 0; back++) {
            if (INTRODUCTIONS.contains(tokens.get(index - back).folded())) {
                return tokens.get(index - back + 1).folded().length() <= 3
                        || back == 1
                        || tokens.get(index).isCapitalised();
            }
        }
        return false;
    }

    /// A rank needs its neighbours as in the source; the name of a trade may also stand in the person's own prose.
    private static boolean isSupported(Passage passage, int index) {
        List<Token> tokens = passage.tokens();
        String word = tokens.get(index).folded();
        boolean posting = passage.postingCountsAt(tokens.get(index).start());
        boolean withPrevious = index > 0
                && isSaidOutsideTitles(passage, List.of(tokens.get(index - 1).folded(), word), posting)
                && !INTRODUCTIONS.contains(tokens.get(index - 1).folded());
        boolean withNext = index + 1 < tokens.size()
                && isSaidOutsideTitles(
                        passage, List.of(word, tokens.get(index + 1).folded()), posting);
        boolean asTrade = !isIn(RANKS, tokens.get(index), passage.language())
                && passage.facts().prose().hasWord(word);
        return withPrevious
                || withNext
                || asTrade
                || (posting && passage.facts().posting().hasWord(word));
    }

    /// A part of a title is another title, so titles themselves support nothing here.
    private static boolean isSaidOutsideTitles(Passage passage, List<String> words, boolean posting) {
        SourceFacts facts = passage.facts();
        return facts.prose().says(words)
                || facts.general().says(words)
                || (posting && facts.posting().says(words));
    }

    private static String around(Passage passage, int index) {
        List<Token> tokens = passage.tokens();
        int from = tokens.get(Math.max(0, index - 1)).start();
        int to = tokens.get(Math.min(tokens.size() - 1, index + 2)).end();
        return passage.text().substring(from, to);
    }
}
