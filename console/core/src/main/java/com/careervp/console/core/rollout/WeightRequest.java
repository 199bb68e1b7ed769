package com.careervp.console.core.rollout;

/// @param target 0 to 100
/// @param reason empty where the rules ask for none
/// @param takeOverLock whether a lock that somebody else holds is replaced; needs a reason
public record WeightRequest(int target, String reason, boolean takeOverLock) {
    public WeightRequest {
        if (target < 0 || target > 100) {
            throw new IllegalArgumentException("weight is " + target + ", expected 0 to 100");
        }
    }

    public static WeightRequest to(int target, String reason) {
        return new WeightRequest(target, reason, false);
    }
}
