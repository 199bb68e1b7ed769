package com.careervp.console.core.rollout;

import com.careervp.console.core.environment.EnvironmentIdentity;
import com.careervp.console.core.environment.EnvironmentKind;
import com.careervp.console.core.environment.Operator;
import com.careervp.console.core.environment.Timing;
import java.time.Duration;

/// What a rollout is operated with.
///
/// @param holder a new id for every started console, so that two consoles of one operator do not share a lock
public record RolloutSetting(
        EnvironmentIdentity identity, Operator operator, String holder, RolloutPlan plan, Timing timing) {

    /// How long to wait between two looks at the stack.
    Duration look() {
        return identity.kind() == EnvironmentKind.SANDBOX ? Duration.ofMillis(50) : Duration.ofSeconds(2);
    }

    /// Account, region, environment and stack in one line.
    String where() {
        return identity.badge() + " · account " + identity.account() + " · " + identity.region() + " · "
                + identity.stackName();
    }
}
