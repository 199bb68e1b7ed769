package com.careervp.console.cli;

import com.careervp.console.core.Workspace;

/// What a command works with.
///
/// @param json whether the result is wanted as JSON
/// @param files where files are written
record Session(Workspace workspace, Output output, boolean json, WorkingFolder files) {

    /// Prints the value as JSON, or the text for people.
    void result(Object value, String text) {
        output.result(json ? Json.text(value) : text);
    }
}
