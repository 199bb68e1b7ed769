package com.careervp.console.cli;

import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.services.DocumentServices;
import com.careervp.console.core.services.Pipeline;
import com.careervp.console.core.services.ServiceApi;
import com.careervp.console.core.services.SignIn;
import com.careervp.console.core.services.TryPipeline;

/// What a command that calls the API works with.
///
/// @param json whether the result is wanted as JSON
/// @param files where files are read and written
record ServiceSession(ServiceApi api, String userId, Timing timing, Output output, boolean json, WorkingFolder files) {

    TryPipeline trying() {
        return new TryPipeline(SignIn.already(api), timing);
    }

    Pipeline pipeline() {
        return new Pipeline(api, timing);
    }

    DocumentServices documents() {
        return new DocumentServices(api, userId);
    }

    /// Prints the value as one JSON object, or the text for people.
    void result(Object value, String text) {
        output.result(json ? Json.text(value) : text);
    }
}
