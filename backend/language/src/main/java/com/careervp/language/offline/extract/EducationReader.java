package com.careervp.language.offline.extract;

import com.careervp.kernel.career.Education;
import com.careervp.language.offline.extract.DatePeriods.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads courses of study and training.
final class EducationReader {
    private static final Pattern REMARK = Pattern.compile(
            "(?iu)(?:grade|final grade|gpa|note|abschlussnote|gesamtnote|notendurchschnitt|thesis|dissertation|bachelorarbeit"
                    + "|masterarbeit|diplomarbeit|abschlussarbeit|thema|schwerpunkte?|focus|modules?|mémoire|mention|relevant"
                    + "|spécialité|option|abschluss:|first[- ]class|upper second|distinction|with honours|magna|summa|2:1).*");

    private final EntryGrouper grouper = new EntryGrouper(head -> parts(head).size() >= 2);

    List<Education> read(List<TextLine> lines) {
        List<Education> courses = new ArrayList<>();
        for (Entry entry : grouper.entries(lines)) {
            Education course = course(entry);
            if (course != null) {
                courses.add(course);
            }
        }
        return courses;
    }

    private static List<String> parts(List<String> head) {
        List<String> pieces = new ArrayList<>();
        for (String piece : new HeadPieces(head).pieces()) {
            if (!REMARK.matcher(piece).matches()) {
                pieces.add(piece);
            }
        }
        boolean mixed = pieces.size() == 1
                || pieces.stream().noneMatch(piece -> schoolScore(piece) > 0)
                || pieces.stream().noneMatch(piece -> schoolScore(piece) < 0);
        if (!mixed || pieces.isEmpty()) {
            return pieces;
        }
        List<String> split = new ArrayList<>(splitAtComma(pieces.getFirst()));
        split.addAll(pieces.subList(1, pieces.size()));
        return split;
    }

    private static List<String> splitAtComma(String piece) {
        int best = -1;
        int bestScore = 1;
        for (int comma = piece.indexOf(','); comma > 0; comma = piece.indexOf(',', comma + 1)) {
            int left = schoolScore(piece.substring(0, comma));
            int right = schoolScore(piece.substring(comma + 1));
            if (Math.abs(left - right) > bestScore && Math.max(left, right) > 0) {
                best = comma;
                bestScore = Math.abs(left - right);
            }
        }
        return best < 0
                ? List.of(piece)
                : List.of(Pieces.trimmed(piece.substring(0, best)), Pieces.trimmed(piece.substring(best + 1)));
    }

    private static int schoolScore(String piece) {
        return 2 * Words.SCHOOLS.count(piece) - 2 * Words.DEGREES.count(piece);
    }

    private static @Nullable Education course(Entry entry) {
        List<String> parts = parts(entry.head());
        if (parts.size() < 2) {
            return null;
        }
        int school = 0;
        for (int index = 1; index < parts.size(); index++) {
            if (schoolScore(parts.get(index)) > schoolScore(parts.get(school))) {
                school = index;
            }
        }
        int degree = school == 0 ? 1 : 0;
        for (int index = 0; index < parts.size(); index++) {
            boolean better = Words.DEGREES.count(parts.get(index)) > Words.DEGREES.count(parts.get(degree));
            if (index != school && better) {
                degree = index;
            }
        }
        Period period = entry.period();
        String end = period == null ? null : period.isSingle() ? period.start() : period.end();
        String start = period == null || period.isSingle() ? null : period.start();
        return new Education(parts.get(school), parts.get(degree), start, end);
    }
}
