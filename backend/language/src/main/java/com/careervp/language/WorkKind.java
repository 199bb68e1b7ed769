package com.careervp.language;

/// What kind of writing a prompt asks for; decides which model does it.
public enum WorkKind {
    /// Weighing and arguing, as in a value proposition report: the larger model.
    STRATEGIC,
    /// Reading into, rearranging and filling a known form, as in extraction, tailoring and letters: the smaller model.
    TEMPLATE
}
