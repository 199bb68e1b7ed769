package com.careervp.kernel.facts;

import com.careervp.kernel.text.Sentences;
import com.careervp.kernel.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds what has no place in a document: markup that a browser would act on, and instructions to a language model.
/// The latter are no source either: what a CV or a posting tells a model to say, the person has not said.
public final class ForeignText {
    private static final Pattern MARKUP = Pattern.compile(
            "(?is)<\\s*/?\\s*(?:script|style|img|iframe|object|embed|svg|math"
                    + "|form|input|button|link|meta|base|body|html|video|audio|a|b|i|u|p|br|div|span|h[1-6]|table|td|tr|ul|li)"
                    + "(?:\\s[^>]*|/)?>|<\\s*(?:script|img|iframe|svg|object|embed)\\b|javascript\\s*:|data\\s*:\\s*text/html"
                    + "|&lt;\\s*script|\\bon(?:error|load|click|mouseover|focus)\\s*=|<!--|<\\?php|\\{\\{.*}}|\\$\\{.*}");
    private static final String WORD_BEGINS = "(?<!\\p{L})";
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern INSTRUCTION = pattern("instruction-patterns.txt");
    private static final Pattern DICTATION = pattern("dictation-patterns.txt");

    private ForeignText() {}

    /// Every kind of markup has one of these characters; ordinary text seldom has.
    private static boolean hasMarkup(String text) {
        for (int index = 0; index < text.length(); index++) {
            switch (text.charAt(index)) {
                case '<', '&', '{', ':', '=' -> {
                    return MARKUP.matcher(text).find();
                }
                default -> {
                    // cannot begin markup
                }
            }
        }
        return false;
    }

    /// Whether a text of a source has markup in it or talks to a language model instead of telling something. Nobody
    /// should be judged by it, nor quote it.
    public static boolean isIn(String source) {
        return hasMarkup(source) || instructs(source);
    }

    static void check(Claim claim, Consumer<Violation> violations) {
        if (hasMarkup(claim.text())) {
            violations.accept(violation(claim, "text without markup"));
        }
        checkInstruction(claim, violations);
    }

    /// The same for what was read from a document: whoever builds web pages may write of tags in a CV. What the
    /// document does not have, nobody has read there.
    static void check(Claim claim, String document, Consumer<Violation> violations) {
        if (hasMarkup(claim.text()) && !hasOnlyMarkupOf(document, claim.text())) {
            violations.accept(violation(claim, "no markup but the document's own"));
        }
        checkInstruction(claim, violations);
    }

    private static boolean hasOnlyMarkupOf(String document, String text) {
        String there = withoutSpace(document);
        return MARKUP.matcher(text).results().allMatch(markup -> there.contains(withoutSpace(markup.group())));
    }

    private static void checkInstruction(Claim claim, Consumer<Violation> violations) {
        if (INSTRUCTION.matcher(claim.text()).find()) {
            violations.accept(violation(claim, "no instruction to a language model"));
        }
    }

    private static String withoutSpace(String text) {
        return SPACE.matcher(text).replaceAll("");
    }

    /// A document without the lines that speak to a language model, and without the line that goes on from such a one:
    /// they are no part of it, and no model should be given them.
    public static String withoutInstructions(String document) {
        List<String> kept = new ArrayList<>();
        boolean skipped = false;
        for (String line : document.lines().toList()) {
            boolean instructs = instructs(line) || instructs(withPrevious(kept, line));
            boolean goesOn = skipped
                    && !line.isBlank()
                    && Character.isLowerCase(line.strip().codePointAt(0));
            if (!instructs && !goesOn) {
                kept.add(line);
            }
            skipped = instructs || goesOn;
        }
        return String.join("\n", kept);
    }

    private static String withPrevious(List<String> kept, String line) {
        return kept.isEmpty() || instructs(kept.getLast()) ? line : kept.getLast() + " " + line;
    }

    /// Whether a text has markup in it or instructs a model.
    static boolean isForeign(String text) {
        return hasMarkup(text) || instructs(text);
    }

    /// A source text up to the first sentence that instructs a model; what follows it is not trusted either.
    static String trusted(String source) {
        if (!INSTRUCTION.matcher(source).find() && !DICTATION.matcher(source).find()) {
            return source;
        }
        return Sentences.of(source).stream()
                .takeWhile(sentence -> !INSTRUCTION.matcher(sentence).find()
                        && !DICTATION.matcher(sentence).find())
                .collect(Collectors.joining(" "));
    }

    static List<String> trusted(List<String> sources) {
        return sources.stream().map(ForeignText::trusted).toList();
    }

    /// Whether a line of a source instructs a model.
    static boolean instructs(String line) {
        return INSTRUCTION.matcher(line).find() || DICTATION.matcher(line).find();
    }

    private static Violation violation(Claim claim, String expected) {
        return new Violation(claim.field(), expected, claim.text(), Severity.CRITICAL);
    }

    private static Pattern pattern(String resource) {
        // looked behind once for all patterns that begin a word, not once for each
        Map<Boolean, String> alternatives = WordList.read(ForeignText.class, resource).stream()
                .collect(Collectors.partitioningBy(
                        line -> line.startsWith(WORD_BEGINS),
                        Collectors.mapping(
                                line -> "(?:" + line.substring(line.startsWith(WORD_BEGINS) ? WORD_BEGINS.length() : 0)
                                        + ")",
                                Collectors.joining("|"))));
        return Pattern.compile("(?iu)" + WORD_BEGINS + "(?:" + alternatives.get(true) + ")|" + alternatives.get(false));
    }
}
