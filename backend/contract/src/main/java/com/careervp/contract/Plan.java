package com.careervp.contract;

import java.util.Locale;
import java.util.Optional;

/// What a person has subscribed to; it decides how often documents can be asked for.
public enum Plan {
    FREE,
    PREMIUM,
    ENTERPRISE;

    /// As the claim [TokenClaims#PLAN] has it: `free`, `premium` or `enterprise`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The plan of an [#id()]; empty for any other text.
    public static Optional<Plan> find(String id) {
        for (Plan plan : values()) {
            if (plan.id().equals(id)) {
                return Optional.of(plan);
            }
        }
        return Optional.empty();
    }
}
