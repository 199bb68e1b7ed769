package com.careervp.language.testing;

import com.careervp.language.Completion;
import com.careervp.language.LanguageModel;
import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.Prompt;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A model that does what a test has written down for it, one call after the other, and answers when nothing is left.
public final class ScriptedModel implements LanguageModel {
    public static final String MODEL = "scripted";

    private final Deque<Supplier<Completion>> script = new ArrayDeque<>();
    private final List<Prompt> asked = new ArrayList<>();

    public static Completion answer(String text) {
        return new Completion(text, 100, 50, MODEL, Duration.ofMillis(5));
    }

    public ScriptedModel thenAnswers(String text) {
        return then(() -> answer(text));
    }

    public ScriptedModel thenFails(Reason reason) {
        return thenFails(reason, null);
    }

    public ScriptedModel thenFails(Reason reason, @Nullable Duration retryAfter) {
        return then(() -> {
            throw new LanguageModelException(reason, "scripted", retryAfter, null);
        });
    }

    public synchronized ScriptedModel then(Supplier<Completion> what) {
        script.addLast(what);
        return this;
    }

    /// Drops what is left of the script.
    public synchronized void forget() {
        script.clear();
    }

    public synchronized int calls() {
        return asked.size();
    }

    @Override
    public Completion generate(Prompt prompt) {
        Supplier<Completion> next;
        synchronized (this) {
            asked.add(prompt);
            next = script.isEmpty() ? () -> answer("{}") : script.removeFirst();
        }
        return next.get();
    }
}
