package com.careervp.language.offline;

import com.careervp.kernel.career.Position;
import com.careervp.kernel.feedback.Improvement.Priority;
import com.careervp.kernel.text.Dates;
import com.careervp.kernel.text.PartialDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be said of the dates of the positions: gaps of more than six months, dates that cannot be read, have no
/// month, are written in different ways, or end before they begin.
final class DateRules {
    private static final int LONGEST_GAP_MONTHS = 6;
    private static final int LAST_MONTH = 11;

    /// @param to the month it ends in, or none while it is held
    private record Period(int index, Position position, int from, Optional<Integer> to) {}

    private final List<Position> positions;
    private final Wording wording;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Period> periods = new ArrayList<>();

    DateRules(List<Position> positions, Wording wording) {
        this.positions = positions;
        this.wording = wording;
    }

    List<Finding> findings() {
        for (int index = 0; index < positions.size(); index++) {
            read(index, positions.get(index));
        }
        gaps();
        undated();
        long forms = positions.stream()
                .flatMap(position -> Stream.of(position.startDate(), end(position)))
                .filter(date -> Dates.parse(date).isPresent())
                .map(date -> date.replaceAll("\\p{L}+\\.?", "a").replaceAll("\\d", "9"))
                .distinct()
                .count();
        if (forms > 1) {
            findings.add(new Finding("positions", Priority.LOW, "dates.mixed"));
        }
        return List.copyOf(findings);
    }

    private void read(int index, Position position) {
        String section = "positions[" + index + "]";
        Optional<PartialDate> start = Dates.parse(position.startDate());
        Optional<Integer> to = Dates.parse(position.endDate())
                .map(date -> date.month() == null ? date.monthIndex() + LAST_MONTH : date.monthIndex());
        if (start.isEmpty()) {
            findings.add(new Finding(section, Priority.MEDIUM, "dates.unread", wording.position(position)));
            return;
        }
        int from = start.get().monthIndex();
        if (to.isPresent() && to.get() < from) {
            findings.add(new Finding(section, Priority.HIGH, "dates.order", wording.position(position)));
            return;
        }
        periods.add(new Period(index, position, from, to));
    }

    private void gaps() {
        List<Period> sorted =
                periods.stream().sorted(Comparator.comparingInt(Period::from)).toList();
        Optional<Period> latest = Optional.empty();
        for (Period period : sorted) {
            if (latest.isPresent() && period.from() - end(latest.get()) > LONGEST_GAP_MONTHS) {
                findings.add(gap(latest.get(), period));
            }
            if (latest.isEmpty() || end(period) > end(latest.get())) {
                latest = Optional.of(period);
            }
        }
    }

    private Finding gap(Period before, Period after) {
        Map<String, String> values = new HashMap<>(wording.position(after.position()));
        Map<String, String> earlier = wording.position(before.position());
        values.put("oldcompany", before.position().company());
        String to = earlier.get("to");
        if (to != null) {
            values.put("oldto", to);
        }
        return new Finding("positions[" + after.index() + "]", Priority.MEDIUM, "gap", values);
    }

    private void undated() {
        positions.stream()
                .filter(position -> Dates.parse(position.startDate())
                        .filter(date -> date.month() == null)
                        .isPresent())
                .findFirst()
                .ifPresent(position ->
                        findings.add(new Finding("positions", Priority.LOW, "dates.year", wording.position(position))));
    }

    /// A position that is still held leaves no gap after it.
    private static int end(Period period) {
        return period.to().orElse(Integer.MAX_VALUE);
    }

    private static String end(Position position) {
        String end = position.endDate();
        return end == null ? "" : end;
    }
}
