package com.careervp.console.ui.sample;

import com.careervp.console.core.metrics.Costs;
import com.careervp.console.core.metrics.ServiceCost;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// One day's costs.
public final class SampleCosts implements Costs {
    @Override
    public List<ServiceCost> today() {
        return List.of(
                new ServiceCost("VPR", 4095, new BigDecimal("112.200000")),
                new ServiceCost("CV pipeline", 310, new BigDecimal("4.340000")),
                new ServiceCost("CV tailoring", 188, new BigDecimal("1.504000")),
                new ServiceCost("Cover letters", 0, new BigDecimal("0.000000")));
    }

    @Override
    public List<ServiceCost> of(LocalDate first, LocalDate last) {
        return today();
    }
}
