package com.careervp.language.around;

import com.careervp.kernel.validation.Problems;
import com.careervp.language.AnswerSchema;
import com.careervp.language.Completion;
import com.careervp.language.LanguageModel;
import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.Prompt;
import com.careervp.language.TokensSpent;
import com.careervp.language.json.JsonPlace;
import com.careervp.language.json.JsonSchema;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Lets only answers through that have the form their prompt asks for, whatever the provider promises. Safe for use by
/// several threads.
public final class CheckedModel implements LanguageModel {
    private static final int MOST_PROBLEMS_NAMED = 5;
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final LanguageModel model;
    private final Map<AnswerSchema, JsonSchema> schemas = new ConcurrentHashMap<>();

    public CheckedModel(LanguageModel model) {
        this.model = model;
    }

    @Override
    public Completion generate(Prompt prompt) {
        Optional<JsonSchema> form =
                prompt.schema().map(schema -> schemas.computeIfAbsent(schema, one -> JsonSchema.parse(one.json())));
        Completion completion = model.generate(prompt);
        if (form.isPresent()) {
            check(form.get(), completion, prompt);
        }
        return completion;
    }

    private static void check(JsonSchema form, Completion completion, Prompt prompt) {
        Problems problems = new Problems();
        try {
            JsonNode answer = STRICT.readTree(completion.text());
            form.check(answer, problems);
        } catch (JacksonException broken) {
            // its message would quote the answer
            problems.add("body", "broken JSON at " + JsonPlace.of(broken), "one JSON object");
        }
        if (!problems.isEmpty()) {
            throw LanguageModelException.charged(
                    Reason.UNUSABLE_ANSWER,
                    "The answer of " + completion.model() + " to " + prompt.reference()
                            + " has not the form asked for: " + named(problems),
                    new TokensSpent(completion.inputTokens(), completion.outputTokens(), completion.model()));
        }
    }

    private static String named(Problems problems) {
        String first = String.join(
                "; ",
                problems.list().stream()
                        .limit(MOST_PROBLEMS_NAMED)
                        .map(Object::toString)
                        .toList());
        int more = problems.count() - MOST_PROBLEMS_NAMED;
        return more > 0 ? first + "; and " + more + " more" : first;
    }
}
