package com.careervp.console.core.rollout;

/// What a change would do, before anything is done.
///
/// @param where account, region, environment and stack in one line
/// @param change what will be changed
/// @param reverse the exact operation that takes it back
public record WeightPreview(int from, int to, String where, String change, String reverse, AdvanceVerdict verdict) {
    public boolean nothingToDo() {
        return from == to;
    }
}
