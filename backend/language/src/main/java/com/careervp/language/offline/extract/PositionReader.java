package com.careervp.language.offline.extract;

import com.careervp.kernel.career.Position;
import com.careervp.language.offline.extract.DatePeriods.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads employments. Which of two names is the title and which the company is told by their words; where
/// these say nothing, by the order in the other entries of the section.
final class PositionReader {
    private static final int MOST = 200;
    /// A name in brackets after the company's, unless it is an abbreviation.
    private static final Pattern BRACKETED = Pattern.compile("(?u)(.+?)\\s*\\((\\p{Lu}\\p{Ll}[\\p{L} .'-]+)\\)");

    private final EntryGrouper grouper = new EntryGrouper(PositionReader::isComplete);

    /// A title and a company as indices of pieces, -1 where there is none.
    private record Roles(int title, int company, boolean sure) {}

    private record Parsed(List<String> pieces, @Nullable String place, Entry entry) {}

    List<Position> read(List<TextLine> lines) {
        List<Parsed> parsed = new ArrayList<>();
        for (Entry entry : grouper.entries(lines)) {
            HeadPieces head = new HeadPieces(entry.head());
            parsed.add(new Parsed(split(head.pieces()), head.place(), entry));
        }
        boolean titleFirst = titleFirst(parsed);
        List<Position> positions = new ArrayList<>();
        Position before = null;
        for (Parsed one : parsed) {
            Position position = position(one, titleFirst, before);
            if (position != null && positions.size() < MOST) {
                positions.add(position);
                before = position;
            }
        }
        return positions;
    }

    private static boolean isComplete(List<String> head) {
        List<String> pieces = split(new HeadPieces(head).pieces());
        return pieces.size() >= 2;
    }

    /// A piece with a comma is two when one side has the words of a title and the other has not, unless the
    /// other pieces have what it lacks.
    private static List<String> split(List<String> pieces) {
        boolean employer = pieces.stream().anyMatch(piece -> titleScore(piece) < 0);
        if (pieces.size() > 1 && employer) {
            return pieces;
        }
        List<String> split = new ArrayList<>();
        for (String piece : pieces) {
            int comma = commaAfterTitle(piece, pieces.size() > 1);
            if (comma < 0) {
                split.add(piece);
            } else {
                split.add(Pieces.trimmed(piece.substring(0, comma)));
                split.add(Pieces.trimmed(piece.substring(comma + 1)));
            }
        }
        return split;
    }

    private static int commaAfterTitle(String piece, boolean strict) {
        int best = -1;
        int bestScore = 0;
        for (int comma = piece.indexOf(','); comma > 0; comma = piece.indexOf(',', comma + 1)) {
            int left = titleScore(piece.substring(0, comma));
            int right = titleScore(piece.substring(comma + 1));
            int score = Math.abs(left - right) * 2 + (Math.min(left, right) < 0 ? 1 : 0);
            boolean told = Math.max(left, right) > 0 ? Math.min(left, right) <= 0 : left == 0 && right < 0;
            boolean sure = Math.max(left, right) > 0 && Math.min(left, right) < 0;
            if ((strict ? sure : told) && score > bestScore) {
                best = comma;
                bestScore = score;
            }
        }
        return best;
    }

    private static int titleScore(String piece) {
        return 2 * Words.ROLES.count(piece) - Words.EMPLOYERS.count(piece);
    }

    private static boolean titleFirst(List<Parsed> parsed) {
        int votes = 0;
        for (Parsed one : parsed) {
            Roles roles = roles(one.pieces(), true);
            if (roles.sure()) {
                votes += roles.title() < roles.company() ? 1 : -1;
            }
        }
        return votes >= 0;
    }

    private static Roles roles(List<String> pieces, boolean titleFirst) {
        if (pieces.isEmpty()) {
            return new Roles(-1, -1, false);
        }
        int title = -1;
        int best = 0;
        int positive = 0;
        for (int index = 0; index < pieces.size(); index++) {
            int score = titleScore(pieces.get(index));
            positive += score > 0 ? 1 : 0;
            boolean later = !titleFirst && score == best && score > 0;
            if (score > best || later) {
                title = index;
                best = score;
            }
        }
        if (title < 0 && pieces.size() == 1) {
            return new Roles(-1, 0, false);
        }
        if (title < 0) {
            return titleFirst ? new Roles(0, company(pieces, 0), false) : new Roles(1, 0, false);
        }
        return new Roles(title, company(pieces, title), positive == 1 && pieces.size() > 1);
    }

    private static int company(List<String> pieces, int title) {
        int company = -1;
        int best = -1;
        for (int index = 0; index < pieces.size(); index++) {
            int score = index == title ? -1 : Words.EMPLOYERS.count(pieces.get(index));
            if (score > best) {
                company = index;
                best = score;
            }
        }
        return company;
    }

    private static @Nullable Position position(Parsed parsed, boolean titleFirst, @Nullable Position before) {
        List<String> pieces = parsed.pieces();
        Roles roles = roles(pieces, titleFirst);
        Period period = parsed.entry().period();
        if (period == null || roles.title() < 0) {
            return null;
        }
        // another station with the same employer names only the title
        boolean same = roles.company() < 0;
        if (same && before == null) {
            return null;
        }
        String company = same && before != null ? before.company() : pieces.get(roles.company());
        String place = same && before != null && parsed.place() == null ? before.location() : parsed.place();
        int comma = company.lastIndexOf(',');
        String tail = comma < 0 ? "" : Pieces.trimmed(company.substring(comma + 1));
        boolean town = Words.isProperName(tail) && Words.ROLES.count(tail) + Words.EMPLOYERS.count(tail) == 0;
        if (place == null && town) {
            place = tail;
            company = Pieces.trimmed(company.substring(0, comma));
        }
        Matcher brackets = BRACKETED.matcher(company);
        if (place == null && brackets.matches()) {
            place = brackets.group(2);
            company = brackets.group(1);
        }
        for (int index = 0; index < pieces.size() && place == null; index++) {
            boolean free = index != roles.title() && index != roles.company();
            place = free && Words.isProperName(pieces.get(index)) ? pieces.get(index) : null;
        }
        String end = period.isSingle() ? period.start() : period.end();
        List<String> achievements = parsed.entry().body().stream()
                .limit(MOST)
                .map(PositionReader::shortened)
                .toList();
        return new Position(
                shortened(company), shortened(pieces.get(roles.title())), place, period.start(), end, achievements);
    }

    /// Never longer than a document of the product may have it.
    private static String shortened(String text) {
        return text.length() <= 2_000 ? text : text.substring(0, 2_000).strip();
    }
}
