package com.careervp.console.app;

import com.careervp.console.core.contract.LogSourceContract;
import com.careervp.console.core.logs.LogLine;
import com.careervp.console.core.logs.LogSource;
import java.time.Instant;
import java.util.List;

@OnSandbox
class CloudWatchLogSourceTest extends LogSourceContract {
    private final SharedSandbox sandbox;

    CloudWatchLogSourceTest(SharedSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    protected LogSource logs() {
        return sandbox.ports().logs();
    }

    @Override
    protected String newGroup() {
        return sandbox.newLogGroup();
    }

    @Override
    protected void write(List<LogLine> lines) {
        LogLine first = lines.getFirst();
        sandbox.write(first.group(), first.stream(), lines);
    }

    @Override
    protected Instant now() {
        return sandbox.now();
    }
}
