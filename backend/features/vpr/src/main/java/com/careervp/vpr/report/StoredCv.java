package com.careervp.vpr.report;

import com.careervp.kernel.career.Cv;

/// @param version from 1
public record StoredCv(int version, Cv cv) {}
