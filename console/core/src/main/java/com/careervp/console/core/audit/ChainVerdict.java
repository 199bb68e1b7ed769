package com.careervp.console.core.audit;

/// What a walk along the whole chain found.
public sealed interface ChainVerdict {

    /// @param headHash the newest entry's hash; worth writing down elsewhere
    record Intact(long entries, String headHash) implements ChainVerdict {}

    /// @param sequence the first entry that does not fit
    /// @param found what is wrong with it
    record Broken(long sequence, String expected, String found) implements ChainVerdict {}

    default boolean valid() {
        return this instanceof Intact;
    }
}
