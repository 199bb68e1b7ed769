package com.careervp.console.core.metrics;

import java.time.LocalDate;
import java.util.List;

/// Use cases on what the services cost, from the metrics that the functions publish. Models without a known price and
/// the offline writer count as 0.
public interface Costs {

    /// Every service since midnight in UTC, always in the same order.
    List<ServiceCost> today();

    /// Every service over whole days in UTC.
    ///
    /// @param first not after `last`
    /// @param last included
    /// @throws IllegalArgumentException when the days are more than 90, or in the wrong order
    List<ServiceCost> of(LocalDate first, LocalDate last);
}
