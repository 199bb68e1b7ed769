package com.careervp.language.offline.extract;

import com.careervp.language.offline.extract.DatePeriods.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One station of a career: what stands at its head beside the dates, and what stands below.
///
/// @param head lines without the period
record Entry(List<String> head, @Nullable Period period, List<String> body) {
    Entry {
        head = List.copyOf(head);
        body = List.copyOf(body);
    }
}
