package com.careervp.console.core.fake;

import com.careervp.console.core.contract.RequestLogContract;
import com.careervp.console.core.gates.ObservedRequest;
import com.careervp.console.core.gates.RequestLog;
import java.time.Instant;
import java.util.List;

class InMemoryRequestLogTest extends RequestLogContract {
    private final InMemoryRequestLog requests = new InMemoryRequestLog();

    @Override
    protected RequestLog requests() {
        return requests;
    }

    @Override
    protected void answered(List<ObservedRequest> answered) {
        answered.forEach(one -> requests.add(one.at(), one.variant(), one.status(), one.latencyMillis()));
    }

    @Override
    protected Instant now() {
        return Instant.parse("2026-11-22T12:00:30Z");
    }
}
