package com.careervp.language.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.careervp.kernel.text.Language;
import com.careervp.language.Completion;
import com.careervp.language.LanguageModel;
import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.Prompt;
import com.careervp.language.TokensSpent;
import com.careervp.language.around.BreakerPolicy;
import com.careervp.language.around.CircuitBreaker;
import com.careervp.language.around.RetryPolicy;
import com.careervp.language.around.RetryingModel;
import com.careervp.language.prompt.DocumentKind;
import com.careervp.language.prompt.Material;
import com.careervp.language.prompt.PromptLibrary;
import com.careervp.language.sample.Profession;
import com.careervp.language.sample.SampleApplications;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every provider's model does, tried against answers in the provider's own format.
public abstract class LanguageModelContract {
    private static final String LETTER = """
            {"company_name":"Nordwind AG","job_title":"Datenanalystin","subject":"Bewerbung","salutation":"Guten Tag,",\
            "paragraphs":["Ein Satz mit <Zeichen> & \\"Zitat\\".","Noch einer."],"closing":"Freundliche Grüße",\
            "signature":"Anna Muster","language":"de"}""";
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Prompt PLAIN = new Prompt("note", "1", "Be brief.", "Say hello.", Map.of());

    protected final RecordedServer server = new RecordedServer();

    /// A model that asks the server at this address, as the provider makes it.
    protected abstract LanguageModel model(URI address);

    /// The body of a finished answer with some text.
    protected abstract String textAnswer(String text, int inputTokens, int outputTokens);

    /// The body of a finished answer to a prompt with a form.
    protected abstract String structuredAnswer(String form, String json);

    /// The body of an answer that reached the limit of tokens.
    protected abstract String answerCutOff(String text, int inputTokens, int outputTokens);

    /// The body of an answer that the model or a guardrail declined.
    protected abstract String declinedAnswer(int inputTokens, int outputTokens);

    /// The body of an error; `quoted` is text of the request that the provider repeats in its message.
    protected abstract String error(int status, String quoted);

    /// The system message and the user message that the provider was sent.
    protected abstract Sent sent(String requestBody);

    /// Both messages as the model gets to read them.
    public record Sent(String system, String user, int maxTokens) {}

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    private static Prompt letter() {
        return new PromptLibrary()
                .render(
                        DocumentKind.COVER_LETTER,
                        "de",
                        Material.of(new SampleApplications()
                                .application(4, Profession.DATA, Language.DE)
                                .material()))
                .within(() -> LONG);
    }

    private LanguageModelException failure(Prompt prompt) {
        LanguageModelException failure = catchThrowableOfType(
                LanguageModelException.class, () -> model(server.address()).generate(prompt));
        assertThat(failure).isNotNull();
        return failure;
    }

    @Test
    void anAnswerComesWithItsTokensAndTheModelsId() {
        server.replies(200, Map.of(), textAnswer("Hello.", 12, 34));

        Completion completion = model(server.address()).generate(PLAIN);

        assertThat(completion.text()).isEqualTo("Hello.");
        assertThat(completion.inputTokens()).isEqualTo(12);
        assertThat(completion.outputTokens()).isEqualTo(34);
        assertThat(completion.model()).contains("claude");
        assertThat(completion.latency()).isPositive();
    }

    @Test
    void aPromptWithAFormGetsOneObjectOfThatForm() {
        server.replies(200, Map.of(), structuredAnswer("cover_letter", LETTER));

        Completion completion = model(server.address()).generate(letter());

        assertThat(completion.text()).isEqualTo(LETTER);
        assertThat(server.received().getFirst().body()).contains("salutation");
    }

    @Test
    void theModelReadsTheSystemMessageApartFromTheDocuments() {
        server.replies(200, Map.of(), structuredAnswer("cover_letter", LETTER));
        Prompt prompt = letter();

        model(server.address()).generate(prompt);

        Sent sent = sent(server.received().getFirst().body());
        assertThat(sent.system()).isEqualTo(prompt.system());
        assertThat(sent.user()).startsWith(prompt.user()).contains("\n<cv>\n", "\n</cv>", "\n<posting>\n");
        assertThat(sent.maxTokens()).isEqualTo(prompt.terms().maxOutputTokens());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"paragraphs\":[\"one\"]}",
                "{\"company_name\":\"Nordwind AG\",\"job_title\":7}",
            })
    void anAnswerOfAnotherFormIsUnusableAndIsCharged(String json) {
        server.replies(200, Map.of(), structuredAnswer("cover_letter", json));

        LanguageModelException failure = failure(letter());

        assertThat(failure.reason()).isEqualTo(Reason.UNUSABLE_ANSWER);
        assertThat(failure.spent()).isPresent();
    }

    @Test
    void aTextWhereAnObjectWasAskedForIsUnusable() {
        server.replies(200, Map.of(), textAnswer("{\"company_name\": \"Nordwind AG\", ", 12, 34));

        assertThat(failure(letter()).reason()).isEqualTo(Reason.UNUSABLE_ANSWER);
    }

    @Test
    void anEmptyAnswerIsUnusable() {
        server.replies(200, Map.of(), textAnswer("", 12, 0));

        assertThat(failure(PLAIN).reason()).isEqualTo(Reason.UNUSABLE_ANSWER);
    }

    @Test
    void anAnswerThatReachedTheLimitOfTokensIsUnusableAndIsCharged() {
        server.replies(200, Map.of(), answerCutOff("Hello, and", 12, 16_000));

        LanguageModelException failure = failure(PLAIN);

        assertThat(failure.reason()).isEqualTo(Reason.UNUSABLE_ANSWER);
        assertThat(failure.spent().map(TokensSpent::outputTokens)).contains(16_000);
        assertThat(failure).hasMessageContaining("max_tokens");
    }

    @Test
    void aDeclinedAnswerIsARefusalAndIsCharged() {
        server.replies(200, Map.of(), declinedAnswer(12, 3));

        LanguageModelException failure = failure(PLAIN);

        assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
        assertThat(failure.isTransient()).isFalse();
        assertThat(failure.spent().map(TokensSpent::inputTokens)).contains(12);
    }

    @Test
    void aThrottledCallSaysHowLongToWaitAndIsNotRepeatedHere() {
        server.replies(429, Map.of("Retry-After", "7"), error(429, ""));

        LanguageModelException failure = failure(PLAIN);

        assertThat(failure.reason()).isEqualTo(Reason.THROTTLED);
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "401, DENIED",
        "403, DENIED",
        "404, DENIED",
        "400, DENIED",
        "413, REFUSED",
        "429, THROTTLED",
        "500, UNAVAILABLE",
        "503, UNAVAILABLE",
        "529, UNAVAILABLE"
    })
    void everyStatusHasItsMeaning(int status, Reason reason) {
        server.replies(status, Map.of(), error(status, ""));

        LanguageModelException failure = failure(PLAIN);

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure).hasMessageContaining(Integer.toString(status));
        assertThat(failure.spent()).isEmpty();
    }

    @Test
    void aModelThatIsTooSlowIsGivenUpAtTheDeadline() {
        server.staysSilent();

        assertThat(failure(PLAIN.within(() -> Duration.ofMillis(400))).reason()).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void aCallWithoutTimeLeftIsNotMade() {
        assertThat(failure(PLAIN.within(() -> Duration.ZERO)).reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void anAnswerThatBreaksOffIsWorthAnotherTry() {
        server.repliesHalf(textAnswer("Hello. ".repeat(2_000), 12, 34));

        LanguageModelException failure = failure(PLAIN);

        assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(failure.isTransient()).isTrue();
    }

    @Test
    void aBodyThatIsNoJsonIsWorthAnotherTry() {
        server.replies(200, Map.of(), "<html>Bad gateway</html>");

        assertThat(failure(PLAIN).reason()).isEqualTo(Reason.UNAVAILABLE);
    }

    @Test
    void aServerThatIsNotThereIsUnavailable() {
        URI gone = server.address();
        server.close();

        LanguageModelException failure = catchThrowableOfType(
                LanguageModelException.class, () -> model(gone).generate(PLAIN));

        assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
    }

    @Test
    void withRetriesAroundItAnOverloadedProviderIsAskedAgain() {
        server.replies(529, Map.of(), error(529, ""));
        server.replies(429, Map.of("Retry-After", "0"), error(429, ""));
        server.replies(200, Map.of(), textAnswer("Hello.", 12, 34));
        RetryPolicy atOnce = new RetryPolicy(3, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        LanguageModel patient = new RetryingModel(
                new CircuitBreaker("claude", model(server.address()), BreakerPolicy.standard(), InstantSource.system()),
                atOnce,
                new Random(1),
                _ -> {});

        assertThat(patient.generate(PLAIN).text()).isEqualTo("Hello.");
        assertThat(server.received()).hasSize(3);
    }

    /// Provider errors may quote the request, and broken answers hold what the model wrote.
    @Test
    void nothingOfThePersonIsInLogsAndFailures() {
        Prompt prompt = letter();
        String quoted = "Anna Muster anna.muster@example.org";
        try (CapturedLog log = new CapturedLog()) {
            server.replies(400, Map.of(), error(400, quoted));
            server.replies(500, Map.of(), error(500, quoted));
            server.replies(429, Map.of(), error(429, quoted));
            server.replies(200, Map.of(), structuredAnswer("cover_letter", "{\"subject\":\"" + quoted + "\"}"));
            server.replies(200, Map.of(), answerCutOff(quoted, 12, 34));
            server.replies(200, Map.of(), "{\"subject\":\"" + quoted);
            for (int call = 0; call < 6; call++) {
                assertThat(trace(failure(prompt))).doesNotContain("Muster", "example.org");
            }
            assertThat(log.text()).doesNotContain("Muster", "example.org");
        }
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
