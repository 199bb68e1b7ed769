package com.careervp.sandbox.lambda;

import java.util.Map;

/// A name for a version, with the share of invocations that goes to another one.
///
/// @param additionalWeights version to share, 0 to 1; at most one entry, as in AWS
record FunctionAlias(
        String name, String version, String description, Map<String, Double> additionalWeights, String revision) {

    FunctionAlias {
        additionalWeights = Map.copyOf(additionalWeights);
    }

    /// The version for a random number from 0 (inclusive) to 1 (exclusive).
    String choose(double random) {
        double passed = 0;
        for (Map.Entry<String, Double> entry : additionalWeights.entrySet()) {
            passed += entry.getValue();
            if (random < passed) {
                return entry.getKey();
            }
        }
        return version;
    }
}
