package com.careervp.kernel.facts;

/// What a violation means for the document.
public enum Severity {
    /// The document is rejected.
    CRITICAL,
    /// The document may go out; a person should look.
    WARNING
}
