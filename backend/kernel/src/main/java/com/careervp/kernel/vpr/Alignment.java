package com.careervp.kernel.vpr;

/// How far the evidence carries a requirement.
public enum Alignment {
    STRONG,
    PARTIAL,
    GAP
}
