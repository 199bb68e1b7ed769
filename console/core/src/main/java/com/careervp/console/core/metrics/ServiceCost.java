package com.careervp.console.core.metrics;

import java.math.BigDecimal;

/// What one service's documents cost over some days.
///
/// @param service for people, e.g. `CV pipeline`
/// @param documents how many were finished; of the pipeline: uploads
/// @param usd US dollars of language models, to a millionth
public record ServiceCost(String service, long documents, BigDecimal usd) {}
