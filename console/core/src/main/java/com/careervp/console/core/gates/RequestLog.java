package com.careervp.console.core.gates;

import java.time.Instant;

/// Port: the API's access log, where baseline and candidate are told apart.
public interface RequestLog {

    /// Answers of `POST /api/vpr`; the newest `limit` when there are more, which the note then says.
    ObservedRequests observed(Instant from, Instant to, int limit);
}
