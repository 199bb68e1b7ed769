package com.careervp.console.core.rollout;

import com.careervp.console.core.stacks.StackSnapshot;
import com.careervp.contract.TemplateParameters;

/// Reads the weight out of a stack's parameters.
final class Weights {
    private Weights() {}

    static int parameterOf(StackSnapshot stack) {
        String value = stack.parameters().getOrDefault(TemplateParameters.VPR_CANDIDATE_PERCENT, "");
        try {
            return value.isEmpty() ? -1 : (int) Math.round(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
