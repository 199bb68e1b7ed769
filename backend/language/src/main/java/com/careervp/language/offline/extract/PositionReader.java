package com.careervp.language.offline.extract;

import com.careervp.kernel.career.Position;
import com.careervp.language.offline.extract.DatePeriods.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads employments. Which of two names is the title and which the company is told by their words; where
/// these say
/// nothing, by the order in the other entries of the section.
final class PositionReader {
    private static final int MOST = 200;

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
        String company = null;
        for (Parsed one : parsed) {
            Position position = position(one, titleFirst, company);
            if (position != null && positions.size() < MOST) {
                positions.add(position);
                company = position.company();
            }
        }
        return positions;
    }

    private static boolean isComplete(List<String> head) {
        List<String> pieces = split(new HeadPieces(head).pieces());
        return pieces.size() >= 2;
    }

    /// One piece with a comma is two when one side has the words of a title and the other has not.
    private static List<String> split(List<String> pieces) {
        if (pieces.size() != 1) {
            return pieces;
        }
        String only = pieces.getFirst();
        int best = -1;
        int bestScore = 0;
        for (int comma = only.indexOf(','); comma > 0; comma = only.indexOf(',', comma + 1)) {
            int left = titleScore(only.substring(0, comma));
            int right = titleScore(only.substring(comma + 1));
            int score = Math.abs(left - right) * 2 + (Math.min(left, right) < 0 ? 1 : 0);
            if (Math.max(left, right) > 0 && Math.min(left, right) <= 0 && score > bestScore) {
                best = comma;
                bestScore = score;
            }
        }
        if (best < 0) {
            return pieces;
        }
        return List.of(Pieces.trimmed(only.substring(0, best)), Pieces.trimmed(only.substring(best + 1)));
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

    private static @Nullable Position position(Parsed parsed, boolean titleFirst, @Nullable String inherited) {
        List<String> pieces = parsed.pieces();
        Roles roles = roles(pieces, titleFirst);
        Period period = parsed.entry().period();
        if (period == null || roles.title() < 0) {
            return null;
        }
        String company = roles.company() >= 0 ? pieces.get(roles.company()) : inherited;
        if (company == null) {
            return null;
        }
        String place = parsed.place();
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
