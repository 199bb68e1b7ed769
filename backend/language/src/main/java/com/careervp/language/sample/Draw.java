package com.careervp.language.sample;

import com.careervp.kernel.text.Language;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/// Draws from lists and ranges; the same seed draws the same.
final class Draw {
    private static final Pattern RANGE = Pattern.compile("\\{(\\d+)\\.\\.(\\d+)}");

    private final Random random;

    Draw(long seed) {
        // nearby seeds would otherwise begin alike
        random = new Random(seed * 0x9E3779B97F4A7C15L + 0x5DEECE66DL);
        random.nextLong();
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /// Distinct items in the order of the list.
    <T> List<T> some(List<T> items, int count) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            places.add(place);
        }
        shuffle(places);
        return places.stream()
                .limit(Math.min(count, items.size()))
                .sorted()
                .map(items::get)
                .toList();
    }

    <T> void shuffle(List<T> items) {
        for (int last = items.size() - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            T moved = items.get(last);
            items.set(last, items.get(other));
            items.set(other, moved);
        }
    }

    /// Replaces every `{12..40}` by a number of that range, grouped as the language does.
    String fill(String template, Language language) {
        return RANGE.matcher(template).replaceAll(range -> {
            int value = between(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
            return grouped(value, language);
        });
    }

    private static String grouped(int value, Language language) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(
                switch (language) {
                    case EN -> ',';
                    case DE -> '.';
                    case FR -> ' ';
                });
        return new DecimalFormat("#,##0", symbols).format(value);
    }
}
