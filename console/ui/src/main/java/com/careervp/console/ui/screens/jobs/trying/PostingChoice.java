package com.careervp.console.ui.screens.jobs.trying;

/// What a CV is matched against.
public enum PostingChoice {
    /// The posting that comes with the console.
    SAMPLE,
    /// A file of the operator.
    FILE,
    /// Nothing; the pipeline leaves out what needs a posting.
    NONE
}
