package com.careervp.kernel.text;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// How a figure is hedged by the word before it (`about 30`, `over 1,000`, `près de 50`) or a plus after it (`10+`).
public enum Rounding {
    /// Said as it is.
    EXACT,
    /// `about`, `rund`, `environ`: a twentieth to either side.
    ABOUT,
    /// `over`, `mehr als`, `plus de`: at least half of what is true, and no more.
    OVER,
    /// `nearly`, `knapp`, `près de`: an eighth above what is true, or a twentieth below.
    NEARLY;

    private static final Pattern BEFORE_ABOUT =
            before("about|around|approximately|approx\\.?|roughly|some|circa|ca\\.?|c\\."
                    + "|rund|etwa|ungefähr|gut|zirka|environ|autour de|une|à peu près|~|≈");
    private static final Pattern BEFORE_OVER =
            before("over|more than|at least|above|upwards of|exceeding|>|über|mehr als|mindestens|plus de|plus d['’]"
                    + "|au moins|au-delà de");
    private static final Pattern BEFORE_NEARLY = before(
            "nearly|almost|close to|just under|under|up to|knapp|fast|beinahe|nahezu|bis zu|près de|près d['’]|presque|jusqu['’]à");
    /// Characters before a figure in which its hedge begins.
    private static final int FARTHEST = 64;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWENTIETH_BELOW = new BigDecimal("0.95");
    private static final BigDecimal TWENTIETH_ABOVE = new BigDecimal("1.05");
    private static final BigDecimal EIGHTH_ABOVE = new BigDecimal("1.125");

    private static Pattern before(String words) {
        return Pattern.compile(
                "(?iu)(?<!\\p{L})(?:" + words + ")\\s?(?:(?:a|an|the|ein\\p{L}*|une?|des|de|d['’])\\s)?$");
    }

    /// The hedge of a figure that stands in this text.
    public static Rounding of(String text, Figure figure) {
        if (stands(BEFORE_OVER, text, figure.start())
                || text.startsWith("+", figure.end())
                || figure.text().contains("+")) {
            return OVER;
        }
        if (stands(BEFORE_NEARLY, text, figure.start())) {
            return NEARLY;
        }
        return stands(BEFORE_ABOUT, text, figure.start()) ? ABOUT : EXACT;
    }

    private static boolean stands(Pattern hedge, String text, int end) {
        return hedge.matcher(text)
                .region(Math.max(0, end - FARTHEST), end)
                // a hedge does not begin in the middle of a word
                .useTransparentBounds(true)
                .find();
    }

    /// Whether a figure hedged in this way may be said of what is truly `known`.
    public boolean allows(BigDecimal said, BigDecimal known) {
        return switch (this) {
            case EXACT -> said.compareTo(known) == 0;
            case ABOUT ->
                said.compareTo(known.multiply(TWENTIETH_BELOW)) >= 0
                        && said.compareTo(known.multiply(TWENTIETH_ABOVE)) <= 0;
            case OVER -> said.compareTo(known.multiply(HALF)) >= 0 && said.compareTo(known) <= 0;
            case NEARLY ->
                said.compareTo(known.multiply(TWENTIETH_BELOW)) >= 0
                        && said.compareTo(known.multiply(EIGHTH_ABOVE)) <= 0;
        };
    }
}
