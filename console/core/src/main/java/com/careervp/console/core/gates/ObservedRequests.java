package com.careervp.console.core.gates;

import java.util.List;

/// @param requests ascending time
/// @param note which were left out; empty when none was
public record ObservedRequests(List<ObservedRequest> requests, String note) {
    public ObservedRequests {
        requests = List.copyOf(requests);
    }
}
