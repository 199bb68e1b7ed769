package com.careervp.kernel.keywords;

import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.text.Concepts;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the keywords of a posting: names of tools and methods as a whole (`Power BI`), and the words that carry a
/// requirement. What stands in the duties alone only counts where it is a name, because duties are full of verbs.
final class PostingKeywords {
    private static final int SHORTEST_WORD = 4;
    private static final Set<String> GENERAL = Set.copyOf(WordList.read(PostingKeywords.class, "general-words.txt"));

    private final Language language;
    private final Map<Set<String>, Keyword> keywords = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    private PostingKeywords(Language language) {
        this.language = language;
    }

    static List<Keyword> of(JobPosting posting) {
        PostingKeywords found = new PostingKeywords(Language.of(posting.language()));
        posting.requirements().forEach(text -> found.read(text, true));
        posting.niceToHave().forEach(text -> found.read(text, false));
        posting.responsibilities().forEach(text -> found.readNames(text));
        return List.copyOf(found.keywords.values());
    }

    private void read(String text, boolean required) {
        List<Token> left = readNames(text, required);
        for (Token token : left) {
            boolean noun = language != Language.DE || token.isCapitalised();
            if (noun && token.text().length() >= SHORTEST_WORD && !GENERAL.contains(token.folded())) {
                add(List.of(token), token.text(), required);
            }
        }
    }

    private void readNames(String text) {
        readNames(text, false);
    }

    /// Takes runs of names and gives back the other words that carry meaning.
    private List<Token> readNames(String text, boolean required) {
        List<Token> others = new ArrayList<>();
        List<Token> run = new ArrayList<>();
        List<Token> meaningful = List.copyOf(Concepts.in(text, language).values());
        for (Token token : meaningful) {
            if (isName(token)) {
                if (!run.isEmpty()
                        && !text.substring(run.getLast().end(), token.start()).isBlank()) {
                    addRun(run, text, required);
                }
                run.add(token);
            } else {
                addRun(run, text, required);
                others.add(token);
            }
        }
        addRun(run, text, required);
        return others;
    }

    private void addRun(List<Token> run, String text, boolean required) {
        if (!run.isEmpty()) {
            add(run, text.substring(run.getFirst().start(), run.getLast().end()), required);
            run.clear();
        }
    }

    /// Known by its look: capitals or digits inside (`SAP`, `PostgreSQL`, `S4`), a sign (`C++`), or a capital within an
    /// English or French text.
    private boolean isName(Token token) {
        String rest = token.text().substring(1);
        boolean inside = rest.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
                || rest.endsWith("+")
                || rest.endsWith("#");
        return inside || (language != Language.DE && token.isCapitalised() && token.start() > 0);
    }

    private void add(List<Token> tokens, String text, boolean required) {
        Set<String> concepts = new HashSet<>();
        Stream.of(text)
                .forEach(part -> concepts.addAll(Concepts.in(part, language).keySet()));
        if (!concepts.isEmpty() && !(tokens.size() == 1 && taken.containsAll(concepts))) {
            taken.addAll(concepts);
            keywords.putIfAbsent(concepts, new Keyword(text, concepts, required));
        }
    }
}
