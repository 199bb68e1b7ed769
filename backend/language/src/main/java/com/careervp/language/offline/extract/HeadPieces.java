package com.careervp.language.offline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The pieces of an entry's head, with the place and the kind of employment taken out.
final class HeadPieces {
    private static final Pattern AT =
            Pattern.compile("(?u)\\s+(?:at|bei(?: der| dem)?|beim|chez|@|für die|für)\\s+(?=\\p{Lu}|\\d)");
    private static final Pattern KIND = Pattern.compile(
            "(?iu)\\(?(?:full[- ]time|part[- ]time|permanent|contract|fixed[- ]term|temporary|hybrid|remote|on[- ]site"
                    + "|vollzeit|teilzeit|befristet|unbefristet|festanstellung|elternzeitvertretung|\\d{2,3} ?%"
                    + "|cdi|cdd|temps plein|temps partiel|à temps plein|intérim|alternance)\\)?");
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\(([^()]*)\\)\\s*$");
    private static final Pattern IN_PLACE = Pattern.compile("(?u)^(.{3,}?),?\\s+(?:in|à)\\s+(\\p{Lu}.*)$");

    private final List<String> pieces = new ArrayList<>();
    private @Nullable String place;

    HeadPieces(List<String> head) {
        for (String line : head) {
            for (String cell : Pieces.strong(line)) {
                for (String piece : AT.split(cell, -1)) {
                    add(Pieces.trimmed(piece));
                }
            }
        }
    }

    List<String> pieces() {
        return pieces;
    }

    @Nullable
    String place() {
        return place;
    }

    private void add(String piece) {
        if (piece.isEmpty() || KIND.matcher(piece).matches() || DatePeriods.isPeriod(piece)) {
            return;
        }
        if (Words.isKnownPlace(piece)) {
            place = place == null ? piece : place;
            return;
        }
        Matcher brackets = BRACKETS.matcher(piece);
        if (brackets.find()) {
            String inside = brackets.group(1);
            if (KIND.matcher(inside).matches() || Words.isPlace(inside)) {
                place = place == null && Words.isPlace(inside) ? inside : place;
                add(Pieces.trimmed(piece.substring(0, brackets.start())));
                return;
            }
        }
        Matcher located = IN_PLACE.matcher(piece);
        if (located.matches() && Words.isPlace(located.group(2))) {
            place = place == null ? located.group(2) : place;
            add(Pieces.trimmed(located.group(1)));
            return;
        }
        int comma = placeAfterComma(piece);
        if (comma > 0) {
            place = place == null ? Pieces.trimmed(piece.substring(comma + 1)) : place;
            pieces.add(Pieces.trimmed(piece.substring(0, comma)));
            return;
        }
        pieces.add(piece);
    }

    /// The earliest comma after which nothing but a place stands.
    private static int placeAfterComma(String piece) {
        for (int comma = piece.indexOf(','); comma > 0; comma = piece.indexOf(',', comma + 1)) {
            String after = Pieces.trimmed(piece.substring(comma + 1));
            boolean known = after.indexOf(',') < 0 ? Words.isPlace(after) : isTownAndCountry(after);
            if (known) {
                return comma;
            }
        }
        return -1;
    }

    private static boolean isTownAndCountry(String text) {
        for (String part : text.split(",", -1)) {
            if (!Words.isPlace(part.strip())) {
                return false;
            }
        }
        return true;
    }
}
