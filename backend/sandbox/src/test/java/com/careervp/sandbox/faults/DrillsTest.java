package com.careervp.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.contract.DeploymentStage;
import com.careervp.contract.PhysicalNames;
import com.careervp.language.Completion;
import com.careervp.language.LanguageModel;
import com.careervp.language.LanguageModelException;
import com.careervp.language.Prompt;
import com.careervp.sandbox.lambda.Functions;
import com.careervp.sandbox.lambda.LambdaFixture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.sqs.model.Message;

class DrillsTest {
    private static final Prompt PROMPT = new Prompt("vpr", "1", "system", "user", Map.of());
    private static final LanguageModel MODEL =
            prompt -> new Completion("text", 3, 4, "offline-writer", Duration.ofMillis(2));

    private final PhysicalNames names = new PhysicalNames(DeploymentStage.DEV);
    private final LambdaFixture fixture = new LambdaFixture(1_000);
    private final Drills drills = new Drills(fixture.time, () -> fixture.queues, names, new SplittableRandom(3));
    private final LanguageModel model = drills.languageModel("any", MODEL);

    @BeforeEach
    void plugIn() {
        fixture.lambda.intercept(drills);
        fixture.queues.with("written", 60).with(names.vprJobsQueue(), 600);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private List<String> written() {
        return fixture.queues.waiting("written").stream().map(Message::body).toList();
    }

    @ParameterizedTest
    @CsvSource({"model-throttled, THROTTLED", "model-down, UNAVAILABLE"})
    void aModelThatFailsSaysWhyAndAnswersAgainAfterTheDrill(String drill, LanguageModelException.Reason reason) {
        drills.start(drill);

        assertThatThrownBy(() -> model.generate(PROMPT)).isInstanceOfSatisfying(LanguageModelException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.isTransient()).isTrue();
        });

        drills.stop(drill);
        assertThat(model.generate(PROMPT).text()).isEqualTo("text");
    }

    @Test
    void aSlowModelAnswersTheSameLaterAndSaysSo() {
        drills.start(DrillOrder.of(DrillKind.MODEL_SLOW).withDelay(Duration.ofMillis(30)));

        long start = System.nanoTime();
        Completion completion = model.generate(PROMPT);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(30));
        assertThat(completion.latency()).isEqualTo(Duration.ofMillis(32));
        assertThat(completion.text()).isEqualTo("text");
    }

    @Test
    void aShareOfTheCallsIsHitAndCounted() {
        drills.start(DrillOrder.of(DrillKind.MODEL_DOWN).withShare(0.3));

        int failures = 0;
        for (int i = 0; i < 2_000; i++) {
            try {
                model.generate(PROMPT);
            } catch (LanguageModelException e) {
                failures++;
            }
        }

        // 99 % interval of the binomial distribution
        assertThat(failures).isBetween(547, 653);
        assertThat(drills.running())
                .singleElement()
                .extracting(RunningDrill::hits)
                .isEqualTo((long) failures);
    }

    @Test
    void aDrillEndsByItselfAfterItsDuration() {
        drills.start(DrillOrder.of(DrillKind.MODEL_DOWN).lasting(Duration.ofSeconds(30)));
        assertThat(drills.running()).hasSize(1);

        LambdaFixture.await("the drill's end", () -> drills.running().isEmpty());

        assertThat(model.generate(PROMPT).text()).isEqualTo("text");
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, ''",
        "1, true, first",
        "2, false, first",
        "2, true, 'first,second'",
        "3, true, 'first,second,third'"
    })
    void aKilledWorkerHasDoneExactlyTheWritesBeforeItsEnd(int write, boolean after, String expected) {
        String worker = names.vprWorkerFunction();
        fixture.deploy(worker, Functions.Writing.class, "");
        drills.start(DrillOrder.of(DrillKind.WORKER_KILLED).at(new KillPoint(write, after)));

        assertThat(fixture.payload(fixture.invoke(worker, "{}"))
                        .path("errorMessage")
                        .asText())
                .endsWith("Runtime exited with error: signal: killed");
        assertThat(String.join(",", written())).isEqualTo(expected);
    }

    @Test
    void onlyTheWorkerIsKilledAndOnlyWhileTheDrillRuns() {
        fixture.deploy("other", Functions.Writing.class, "");
        fixture.deploy(names.vprWorkerFunction(), Functions.Writing.class, "");
        drills.start("worker-killed");

        assertThat(fixture.invoke("other", "{}").functionError()).isNull();
        assertThat(fixture.invoke(names.vprWorkerFunction(), "{}").functionError())
                .isEqualTo("Unhandled");

        drills.stop("worker-killed");
        assertThat(fixture.invoke(names.vprWorkerFunction(), "{}").functionError())
                .isNull();
    }

    @Test
    void aFunctionThatIsMadeToFailFailsAndOthersDoNot() {
        fixture.deploy("one", Functions.Echo.class, "");
        fixture.deploy("two", Functions.Echo.class, "");
        drills.start(DrillOrder.of(DrillKind.FUNCTION_ERRORS).on("one"));

        assertThat(fixture.invoke("one", "{}").functionError()).isEqualTo("Unhandled");
        assertThat(fixture.invoke("two", "{}").functionError()).isNull();
    }

    @Test
    void aPoisonMessageIsSentOnceAndTheDrillDoesNotRunOn() {
        drills.start("poison-message");

        assertThat(fixture.queues.waiting(names.vprJobsQueue()))
                .singleElement()
                .extracting(Message::body)
                .isEqualTo("{\"drill\":\"poison-message\"}");
        assertThat(drills.running()).isEmpty();
    }

    @Test
    void aMessageIsDeliveredTwiceWhileDeliveriesAreDuplicated() {
        fixture.queues.with("jobs", 60).with("seen", 60);
        fixture.deploy("batch", Functions.Batch.class, "");
        drills.start(DrillOrder.of(DrillKind.DUPLICATE_DELIVERY).withShare(0.5));
        fixture.queues.send("jobs", "good");
        fixture.map("batch", "jobs", ",\"BatchSize\":1");

        LambdaFixture.await(
                "the queue is empty",
                () -> fixture.queues.waiting("jobs").isEmpty() && fixture.queues.inFlight("jobs") == 0);
        long hits = drills.running().getFirst().hits();
        LambdaFixture.await(
                "all deliveries", () -> fixture.queues.waiting("seen").size() == hits + 1);
        assertThat(hits).isPositive();
    }

    @Test
    void onlyTheJobsTableIsThrottled() {
        drills.start("table-throttled");

        assertThatThrownBy(() -> drills.tableFaults().beforeCall("PutItem", names.jobsTable()))
                .isInstanceOf(ProvisionedThroughputExceededException.class);
        assertThatCode(() -> drills.tableFaults().beforeCall("PutItem", names.operationsTable()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(DrillKind.class)
    void everyDrillIsFoundByItsNameAndSaysWhatToExpect(DrillKind kind) {
        assertThat(DrillKind.of(kind.id())).isEqualTo(kind);
        assertThat(kind.id()).matches("[a-z]+(-[a-z]+)+");
        assertThat(kind.expectation()).isNotBlank();
    }

    @Test
    void anUnknownDrillAndAWrongShareAreRefused() {
        assertThatThrownBy(() -> drills.start("model-tired"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("model-tired")
                .hasMessageContaining("worker-killed");
        assertThatThrownBy(() -> DrillOrder.of(DrillKind.MODEL_DOWN).withShare(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected above 0");
    }
}
