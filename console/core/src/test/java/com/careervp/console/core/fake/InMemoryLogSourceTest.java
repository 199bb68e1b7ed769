package com.careervp.console.core.fake;

import com.careervp.console.core.contract.LogSourceContract;
import com.careervp.console.core.logs.LogLine;
import com.careervp.console.core.logs.LogSource;
import java.time.Instant;
import java.util.List;

class InMemoryLogSourceTest extends LogSourceContract {
    private final InMemoryLogSource logs = new InMemoryLogSource();

    @Override
    protected LogSource logs() {
        return logs;
    }

    @Override
    protected String newGroup() {
        return "/careervp/contract";
    }

    @Override
    protected void write(List<LogLine> lines) {
        lines.forEach(logs::add);
    }

    @Override
    protected Instant now() {
        return Instant.parse("2026-11-22T12:00:30Z");
    }
}
