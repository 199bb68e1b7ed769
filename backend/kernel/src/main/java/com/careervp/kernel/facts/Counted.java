package com.careervp.kernel.facts;

import com.careervp.kernel.text.Figure;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import com.careervp.kernel.text.WordList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What a figure counts, as far as it matters: colleagues, clients, or anything else. A team of fourteen is not made
/// of fourteen services.
final class Counted {
    private static final List<List<String>> GROUPS = WordList.read(Counted.class, "people-words.txt").stream()
            .map(line -> List.of(line.split(" ")))
            .toList();
    private static final Pattern TEAM_BEFORE = Pattern.compile(
            "(?iu)(?:team|staff|crew|group|department|équipe|groupe|service|team|teams|mannschaft|abteilung|gruppe)\\s"
                    + "(?:of|von|mit|de|d['’])\\s?(?:\\p{L}+\\s){0,2}$");
    private static final Set<String> POST_FOLLOWS = Set.of("as", "als", "comme", "at", "bei", "chez");
    private static final int REACH = 2;

    private Counted() {}

    /// The group of people a figure counts; empty where it counts something else, or nothing that stands beside it.
    static OptionalInt group(String text, Figure figure) {
        if (figure.unit() != Figure.Unit.PLAIN) {
            // a percentage, a sum or a time counts nobody, whoever is named behind it
            return OptionalInt.empty();
        }
        List<Token> after = Tokens.of(text.substring(figure.end()));
        for (Token word : after.subList(0, Math.min(REACH, after.size()))) {
            if (POST_FOLLOWS.contains(word.folded())) {
                // "served 120 guests as Staff Cook": what comes now is a title
                break;
            }
            OptionalInt group = groupOf(word.folded());
            if (group.isPresent()) {
                return group;
            }
        }
        return TEAM_BEFORE.matcher(text.substring(0, figure.start())).find() ? OptionalInt.of(0) : OptionalInt.empty();
    }

    /// Whether something that is counted stands beside the figure at all.
    static boolean hasNoun(String text, Figure figure) {
        return !Tokens.of(text.substring(figure.end())).isEmpty();
    }

    private static OptionalInt groupOf(String word) {
        return IntStream.range(0, GROUPS.size())
                .filter(group -> GROUPS.get(group).stream().anyMatch(word::startsWith))
                .findFirst();
    }
}
