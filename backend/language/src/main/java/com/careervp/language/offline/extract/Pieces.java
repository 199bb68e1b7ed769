package com.careervp.language.offline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes lines apart at what separates things in CVs.
final class Pieces {
    private static final Pattern STRONG = Pattern.compile("\\t|\\s*[|¦‖•·⋄◦∙●■▪❖]\\s*|\\s+[-–—]\\s+|\\s*;\\s+|\\s{3,}");
    private static final Pattern EDGES = Pattern.compile("^[\\s,;:|·•–—/@*+-]+|[\\s,;:|·•–—/*-]+$");

    private Pieces() {}

    /// At tabs, bars, dots in the middle of the line and dashes with spaces.
    static List<String> strong(String line) {
        return clean(STRONG.split(line, -1));
    }

    /// At commas, semicolons and the like outside brackets.
    static List<String> listed(String line) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int index = 0; index < line.length(); index++) {
            char character = line.charAt(index);
            depth += character == '(' ? 1 : 0;
            depth -= character == ')' && depth > 0 ? 1 : 0;
            boolean separates = depth == 0 && ",;|•·⋄◦∙●■▪\t\n".indexOf(character) >= 0;
            boolean decimal = character == ','
                    && index > 0
                    && index + 1 < line.length()
                    && Character.isDigit(line.charAt(index - 1))
                    && Character.isDigit(line.charAt(index + 1));
            if (separates && !decimal) {
                pieces.add(line.substring(from, index));
                from = index + 1;
            }
        }
        pieces.add(line.substring(from));
        return clean(pieces.toArray(String[]::new));
    }

    /// Without separators and space at its ends.
    static String trimmed(String text) {
        String trimmed = EDGES.matcher(text.strip()).replaceAll("").strip();
        return trimmed.equals(text) ? trimmed : trimmed(trimmed);
    }

    private static List<String> clean(String[] pieces) {
        List<String> clean = new ArrayList<>(pieces.length);
        for (String piece : pieces) {
            String trimmed = trimmed(piece);
            if (!trimmed.isEmpty()) {
                clean.add(trimmed);
            }
        }
        return clean;
    }
}
