package com.careervp.language.sample;

/// What the synthetic people do for a living.
public enum Profession {
    LOGISTICS,
    SOFTWARE,
    NURSING,
    ACCOUNTING,
    MARKETING,
    PRODUCTION,
    TEACHING,
    DATA
}
