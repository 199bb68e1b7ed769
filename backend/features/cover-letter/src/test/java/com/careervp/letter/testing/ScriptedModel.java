package com.careervp.letter.testing;

import com.careervp.language.Completion;
import com.careervp.language.LanguageModel;
import com.careervp.language.Prompt;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Answers as it was told to, then as the model behind it.
public final class ScriptedModel implements LanguageModel {
    private final LanguageModel behind;
    private final Deque<LanguageModel> script = new ArrayDeque<>();
    private final List<Prompt> prompts = new ArrayList<>();

    ScriptedModel(LanguageModel behind) {
        this.behind = behind;
    }

    /// The next answer.
    public void then(LanguageModel answer) {
        script.add(answer);
    }

    /// The next answer is this text, of a model with a price.
    public void thenText(String text) {
        then(prompt -> new Completion(text, 1_000, 500, "offline-writer", Duration.ZERO));
    }

    public List<Prompt> prompts() {
        return prompts;
    }

    @Override
    public synchronized Completion generate(Prompt prompt) {
        prompts.add(prompt);
        return (script.isEmpty() ? behind : script.removeFirst()).generate(prompt);
    }
}
