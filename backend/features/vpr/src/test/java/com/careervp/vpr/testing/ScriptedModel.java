package com.careervp.vpr.testing;

import com.careervp.kernel.vpr.VprReport;
import com.careervp.language.Completion;
import com.careervp.language.LanguageModel;
import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.Prompt;
import com.careervp.language.json.VprReportJson;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A model that does what the test tells it, and counts.
public final class ScriptedModel implements LanguageModel {
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Supplier<String> behaviour = () -> "";

    public ScriptedModel() {
        answers(Samples.report());
    }

    public void answers(VprReport report) {
        String text = VprReportJson.write(report).toString();
        behaviour = () -> text;
    }

    public void answersText(String text) {
        behaviour = () -> text;
    }

    public void fails(Reason reason, @Nullable Duration retryAfter) {
        behaviour = () -> {
            throw new LanguageModelException(reason, "scripted", retryAfter, null);
        };
    }

    public void does(Supplier<String> what) {
        behaviour = what;
    }

    public int calls() {
        return calls.get();
    }

    @Override
    public Completion generate(Prompt prompt) {
        calls.incrementAndGet();
        return new Completion(behaviour.get(), 1200, 800, "offline-writer", Duration.ofMillis(5));
    }
}
