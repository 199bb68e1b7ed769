package com.careervp.language.offline;

import com.careervp.kernel.career.Position;
import com.careervp.kernel.text.Dates;
import com.careervp.kernel.text.Figure;
import com.careervp.kernel.text.Figures;
import com.careervp.kernel.text.PartialDate;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// How many years of work a posting asks for, and how many the dates of the positions add up to. Months that two
/// positions share count once; a position without an end goes on until today; one without a start counts nothing.
final class PostingTime {
    private static final int MONTHS_A_YEAR = 12;
    private static final int LONGEST_CAREER_YEARS = 60;
    private static final Pattern PLUS = Pattern.compile("(?<=\\d)\\s?\\+");

    private final int monthsHeld;

    PostingTime(List<Position> positions, LocalDate today) {
        int now = new PartialDate(today.getYear(), today.getMonthValue()).monthIndex();
        Set<Integer> months = new HashSet<>();
        for (Position position : positions) {
            Optional<PartialDate> start = Dates.parse(position.startDate());
            if (start.isPresent()) {
                int from = start.get().monthIndex();
                int to = Dates.parse(position.endDate())
                        .map(PartialDate::monthIndex)
                        .orElse(now);
                for (int month = Math.max(from, now - LONGEST_CAREER_YEARS * MONTHS_A_YEAR);
                        month < Math.min(to, now);
                        month++) {
                    months.add(month);
                }
            }
        }
        monthsHeld = months.size();
    }

    /// The years that a requirement asks for; 0 where it names none.
    static int years(String requirement) {
        return Figures.in(PLUS.matcher(requirement).replaceAll("")).stream()
                .filter(figure -> figure.unit() == Figure.Unit.YEARS)
                .mapToInt(figure -> figure.value().intValue())
                .filter(years -> years > 0 && years <= LONGEST_CAREER_YEARS)
                .min()
                .orElse(0);
    }

    /// How much of the years a requirement asks for is held, 0 to 1; 1 where it asks for none.
    double share(String requirement) {
        int asked = years(requirement) * MONTHS_A_YEAR;
        return asked == 0 ? 1 : Math.min(1, (double) monthsHeld / asked);
    }

    boolean isReached(String requirement) {
        return share(requirement) >= 1;
    }
}
