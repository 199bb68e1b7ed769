package com.careervp.language.offline.extract;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a short text of a CV is likely to be.
final class Words {
    static final WordSet ROLES = new WordSet("roles.txt");
    static final WordSet EMPLOYERS = new WordSet("employers.txt");
    static final WordSet SCHOOLS = new WordSet("schools.txt");
    static final WordSet DEGREES = new WordSet("degrees.txt");
    static final WordSet SPOKEN = new WordSet("spoken.txt");
    private static final WordSet PLACES = new WordSet("places.txt");
    private static final Pattern POSTAL_TOWN = Pattern.compile(
            "(?:[A-Z]{1,2}[-–])?\\d{4,5}\\s+\\p{Lu}[\\p{L}.'’() -]+|\\p{Lu}[\\p{L} .'-]+,?\\s+[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}"
                    + "|[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}|\\d{4,5}|\\p{Lu}[\\p{L} .'-]+\\s+\\(?\\d{2}(?:\\d{3})?\\)?");
    private static final Pattern PROPER = Pattern.compile("\\p{Lu}[\\p{L}.'’-]+(?:[ -]\\p{L}[\\p{L}.'’-]*){0,3}");

    private Words() {}

    /// A town, a country, or both.
    static boolean isPlace(String text) {
        List<String> parts = Stream.of(text.split("\\s*[,/]\\s*|\\s+\\(|\\)", -1))
                .filter(part -> !part.isBlank())
                .toList();
        if (parts.isEmpty() || text.isBlank()) {
            return false;
        }
        boolean all = true;
        boolean proper = true;
        for (String part : parts) {
            boolean place = PLACES.is(part) || POSTAL_TOWN.matcher(part).matches();
            all &= place;
            proper &= place || PROPER.matcher(part).matches();
        }
        boolean endsInPlace = parts.size() > 1 && PLACES.is(parts.getLast());
        return all || (endsInPlace && proper && !ROLES.isIn(text) && !EMPLOYERS.isIn(text));
    }

    /// A place with every part of it known; `Name, Berlin` may well be a company.
    static boolean isKnownPlace(String text) {
        return Stream.of(text.split(",", -1)).map(String::strip).allMatch(part -> part.isEmpty() || isPlace(part));
    }

    /// Could be a town that no list has.
    static boolean isProperName(String text) {
        return PROPER.matcher(text).matches();
    }

    /// A sentence rather than a line of the head of an entry.
    static boolean isProse(String text) {
        int words = text.split("\\s+", -1).length;
        return text.length() > 110 || (words > 6 && text.endsWith("."));
    }
}
