package com.careervp.console.core.fake;

import com.careervp.console.core.gates.ObservedRequest;
import com.careervp.console.core.gates.ObservedRequests;
import com.careervp.console.core.gates.RequestLog;
import com.careervp.console.core.gates.Variant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// An access log in memory.
public final class InMemoryRequestLog implements RequestLog {
    public final Trouble trouble = new Trouble();
    private final List<ObservedRequest> requests = new ArrayList<>();

    public synchronized void add(Instant at, Variant variant, int status, double latencyMillis) {
        requests.add(new ObservedRequest(at, variant, status, latencyMillis));
    }

    @Override
    public synchronized ObservedRequests observed(Instant from, Instant to, int limit) {
        trouble.check();
        List<ObservedRequest> found = requests.stream()
                .filter(request -> !request.at().isBefore(from) && !request.at().isAfter(to))
                .sorted(Comparator.comparing(ObservedRequest::at))
                .toList();
        int left = Math.max(0, found.size() - limit);
        return new ObservedRequests(
                found.subList(left, found.size()), left == 0 ? "" : "the oldest " + left + " were left out");
    }
}
