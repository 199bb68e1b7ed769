package com.careervp.console.ui.screens.jobs.trying;

import com.careervp.console.core.services.RefusedException;
import com.careervp.console.core.services.TryPipeline;
import com.careervp.console.core.services.TryRequest;

/// How a sending ended when the API answered.
sealed interface Attempt {
    /// The code of what was refused before anything was sent: the person.
    String BAD_PERSON = "PERSON";

    /// The API took it.
    record Taken(String jobId) implements Attempt {}

    /// The API did not take it.
    ///
    /// @param status of HTTP; 0 where nothing was sent
    /// @param why for people
    record Refused(int status, String code, String why) implements Attempt {}

    /// Blocks until the API has answered.
    static Attempt of(TryPipeline pipeline, TryRequest request) {
        try {
            return new Taken(pipeline.start(request).jobId());
        } catch (RefusedException e) {
            return new Refused(e.status(), e.code(), String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return new Refused(0, BAD_PERSON, String.valueOf(e.getMessage()));
        }
    }
}
