package com.careervp.sandbox.cloudformation;

import static com.careervp.sandbox.cloudformation.StackFixture.NAME;
import static com.careervp.sandbox.cloudformation.StackFixture.parameter;
import static com.careervp.sandbox.cloudformation.StackFixture.previous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.OnFailure;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackDriftStatus;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDriftStatus;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.Tag;
import software.amazon.awssdk.services.cloudformation.model.TokenAlreadyExistsException;

class StackLifecycleTest {
    private static final String TEMPLATE = """
            {"Parameters": {
               "Size": {"Type": "Number", "Default": 1, "MinValue": 0, "MaxValue": 100},
               "Mode": {"Type": "String", "Default": "sync", "AllowedValues": ["sync", "async"]}},
             "Resources": {
               "Second": {"Type": "Test::Unit::Thing", "Properties": {
                  "Name": "second", "Other": {"Fn::GetAtt": ["First", "Arn"]}, "Mode": {"Ref": "Mode"}}},
               "First": {"Type": "Test::Unit::Thing", "Properties": {"Name": "first", "Size": {"Ref": "Size"}}}},
             "Outputs": {
               "Url": {"Value": {"Fn::Sub": "https://remote/${First}"}, "Export": {"Name": "the-url"}}}}
            """;

    private final StackFixture fixture = new StackFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aStackIsMadeInTheOrderOfItsReferences() {
        Stack stack = fixture.create(TEMPLATE);

        assertThat(stack.stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
        assertThat(fixture.things.calls).containsExactly("create First", "create Second");
        assertThat(fixture.things.live("second-2").path("Other").asText()).isEqualTo("arn:thing:first-1");
        assertThat(fixture.resourceEvents())
                .containsExactly(
                        NAME + " CREATE_IN_PROGRESS",
                        "First CREATE_IN_PROGRESS",
                        "First CREATE_IN_PROGRESS",
                        "First CREATE_COMPLETE",
                        "Second CREATE_IN_PROGRESS",
                        "Second CREATE_IN_PROGRESS",
                        "Second CREATE_COMPLETE",
                        NAME + " CREATE_COMPLETE");
    }

    @Test
    void outputsAndExportsAreResolvedAndPointToTheSandbox() {
        Stack stack = fixture.create(TEMPLATE);

        assertThat(stack.outputs()).extracting(Output::outputValue).containsExactly("http://127.0.0.1/first-1");
        assertThat(fixture.client.listExports(r -> {}).exports())
                .singleElement()
                .satisfies(export -> assertThat(export.name()).isEqualTo("the-url"));
        assertThat(stack.creationTime()).isAfterOrEqualTo(Instant.parse("2026-01-05T08:00:00Z"));
    }

    @Test
    void aParameterUpdateTouchesOnlyWhatTheParameterReaches() {
        fixture.create(TEMPLATE);
        fixture.things.calls.clear();

        fixture.client.updateStack(
                r -> r.stackName(NAME).usePreviousTemplate(true).parameters(parameter("Size", "10"), previous("Mode")));
        Stack stack = fixture.settled();

        assertThat(stack.stackStatus()).isEqualTo(StackStatus.UPDATE_COMPLETE);
        assertThat(fixture.things.calls).containsExactly("update First 10");
        assertThat(stack.parameters())
                .extracting(Parameter::parameterKey, Parameter::parameterValue)
                .containsExactly(tuple("Size", "10"), tuple("Mode", "sync"));
        assertThat(stack.lastUpdatedTime()).isNotNull();
    }

    @Test
    void anUpdateThatChangesNothingIsRefused() {
        fixture.create(TEMPLATE);

        assertThatThrownBy(() -> fixture.client.updateStack(r ->
                        r.stackName(NAME).usePreviousTemplate(true).parameters(previous("Size"), previous("Mode"))))
                .isInstanceOf(CloudFormationException.class)
                .hasMessageContaining("No updates are to be performed.")
                .extracting(e -> ((CloudFormationException) e).awsErrorDetails().errorCode())
                .isEqualTo("ValidationError");
        assertThat(fixture.stack().stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
    }

    @Test
    void anUpdateOfTagsAloneIsPerformed() {
        fixture.create(TEMPLATE);

        fixture.client.updateStack(r -> r.stackName(NAME)
                .usePreviousTemplate(true)
                .parameters(previous("Size"), previous("Mode"))
                .tags(Tag.builder().key("Owner").value("ops").build()));

        assertThat(fixture.settled().tags()).hasSize(1);
    }

    @Test
    void aStackInProgressRefusesUpdatesInAwssWords() throws InterruptedException {
        fixture.create(TEMPLATE);
        CountDownLatch waiting = fixture.things.hold();
        fixture.client.updateStack(
                r -> r.stackName(NAME).usePreviousTemplate(true).parameters(parameter("Size", "10")));
        waiting.await();

        assertThatThrownBy(() -> fixture.client.updateStack(
                        r -> r.stackName(NAME).usePreviousTemplate(true).parameters(parameter("Size", "11"))))
                .hasMessageContaining("is in UPDATE_IN_PROGRESS state and can not be updated.");
        fixture.things.letGo();
        assertThat(fixture.settled().stackStatus()).isEqualTo(StackStatus.UPDATE_COMPLETE);
    }

    @Test
    void aCreationThatFailsIsTakenBack() {
        fixture.things.failOn("Second");

        Stack stack = fixture.create(TEMPLATE);

        assertThat(stack.stackStatus()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
        assertThat(fixture.things.liveIds()).isEmpty();
        assertThat(fixture.client.describeStackEvents(r -> r.stackName(NAME)).stackEvents())
                .anySatisfy(event -> {
                    assertThat(event.resourceStatus()).isEqualTo(ResourceStatus.CREATE_FAILED);
                    assertThat(event.resourceStatusReason()).isEqualTo("Thing Second is not possible");
                })
                .anySatisfy(event -> assertThat(event.resourceStatusReason())
                        .isEqualTo(
                                "The following resource(s) failed to create: [Second]. Rollback requested by user."));
        assertThatThrownBy(() -> fixture.client.updateStack(
                        r -> r.stackName(NAME).templateBody(TEMPLATE).parameters(parameter("Size", "2"))))
                .hasMessageContaining("is in ROLLBACK_COMPLETE state and can not be updated.");
    }

    @Test
    void aCreationThatFailsMayBeLeftAndRolledBackLater() {
        fixture.things.failOn("Second");
        fixture.client.createStack(r -> r.stackName(NAME).templateBody(TEMPLATE).onFailure(OnFailure.DO_NOTHING));
        assertThat(fixture.settled().stackStatus()).isEqualTo(StackStatus.CREATE_FAILED);
        assertThat(fixture.things.liveIds()).containsExactly("first-1");

        fixture.client.rollbackStack(r -> r.stackName(NAME));

        assertThat(fixture.settled().stackStatus()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
        assertThat(fixture.things.liveIds()).isEmpty();
    }

    @Test
    void anUpdateThatFailsPutsEveryResourceBack() {
        fixture.create(TEMPLATE);
        fixture.things.failOn("Second");
        fixture.things.calls.clear();

        fixture.client.updateStack(r -> r.stackName(NAME)
                .usePreviousTemplate(true)
                .parameters(parameter("Size", "50"), parameter("Mode", "async")));
        while (fixture.resourceEvents().stream().noneMatch(event -> event.equals("Second UPDATE_FAILED"))) {
            LockSupport.parkNanos(2_000_000);
        }
        Stack stack = fixture.settled();

        // the failed resource cannot be put back either while it fails
        assertThat(stack.stackStatus()).isEqualTo(StackStatus.UPDATE_ROLLBACK_FAILED);
        assertThat(fixture.things.live("first-1").path("Size").asInt()).isEqualTo(1);

        fixture.things.failOn(null);
        fixture.client.continueUpdateRollback(r -> r.stackName(NAME));
        Stack after = fixture.settled();

        assertThat(after.stackStatus()).isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
        assertThat(fixture.things.live("second-2").path("Mode").asText()).isEqualTo("sync");
        assertThat(after.parameters()).extracting(Parameter::parameterValue).containsExactly("1", "sync");
    }

    @Test
    void resourcesMayBeSkippedWhenARollbackIsContinued() {
        fixture.create(TEMPLATE);
        fixture.things.failOn("Second");
        fixture.client.updateStack(
                r -> r.stackName(NAME).usePreviousTemplate(true).parameters(parameter("Mode", "async")));
        assertThat(fixture.settled().stackStatus()).isEqualTo(StackStatus.UPDATE_ROLLBACK_FAILED);

        fixture.client.continueUpdateRollback(r -> r.stackName(NAME).resourcesToSkip("Second"));

        assertThat(fixture.settled().stackStatus()).isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
    }

    @Test
    void aReplacementIsMadeFirstAndTheOldResourceRemovedLast() {
        fixture.create(TEMPLATE);
        fixture.things.calls.clear();

        fixture.client.updateStack(
                r -> r.stackName(NAME).templateBody(TEMPLATE.replace("\"Name\": \"first\"", "\"Name\": \"erster\"")));

        assertThat(fixture.settled().stackStatus()).isEqualTo(StackStatus.UPDATE_COMPLETE);
        assertThat(fixture.things.calls).containsExactly("create First", "update Second ", "delete First first-1");
        assertThat(fixture.things.live("second-2").path("Other").asText()).isEqualTo("arn:thing:erster-3");
    }

    @Test
    void aRemovedResourceGoesUnlessItsPolicyRetainsIt() {
        String both = """
                {"Resources": {"A": {"Type": "Test::Unit::Thing"},
                  "B": {"Type": "Test::Unit::Thing", "DeletionPolicy": "Retain"},
                  "C": {"Type": "Test::Unit::Thing"}}}
                """;
        fixture.create(both);

        fixture.client.updateStack(
                r -> r.stackName(NAME).templateBody("{\"Resources\": {\"A\": {\"Type\": \"Test::Unit::Thing\"}}}"));
        fixture.settled();

        assertThat(fixture.things.liveIds()).containsExactlyInAnyOrder("thing-1", "thing-2");
        assertThat(fixture.client.listStackResources(r -> r.stackName(NAME)).stackResourceSummaries())
                .hasSize(1);
        assertThat(fixture.resourceEvents()).contains("B DELETE_SKIPPED", "C DELETE_COMPLETE");
    }

    @Test
    void anUpdateCanBeCancelledAndIsTakenBack() throws InterruptedException {
        fixture.create(TEMPLATE);
        CountDownLatch waiting = fixture.things.hold();
        fixture.client.updateStack(r -> r.stackName(NAME)
                .usePreviousTemplate(true)
                .parameters(parameter("Size", "50"), parameter("Mode", "async")));
        waiting.await();

        fixture.client.cancelUpdateStack(r -> r.stackName(NAME));
        fixture.things.letGo();

        assertThat(fixture.settled().stackStatus()).isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
        assertThat(fixture.things.live("first-1").path("Size").asInt()).isEqualTo(1);
        assertThatThrownBy(() -> fixture.client.cancelUpdateStack(r -> r.stackName(NAME)))
                .hasMessageContaining("CancelUpdateStack cannot be called from current stack status");
    }

    @Test
    void aProtectedStackIsNotDeleted() {
        fixture.create(TEMPLATE);
        fixture.client.updateTerminationProtection(r -> r.stackName(NAME).enableTerminationProtection(true));

        assertThatThrownBy(() -> fixture.client.deleteStack(r -> r.stackName(NAME)))
                .hasMessageContaining("cannot be deleted while TerminationProtection is enabled");

        fixture.client.updateTerminationProtection(r -> r.stackName(NAME).enableTerminationProtection(false));
        String id = fixture.stack().stackId();
        fixture.client.deleteStack(r -> r.stackName(NAME));
        while (fixture.client
                        .describeStacks(r -> r.stackName(id))
                        .stacks()
                        .getFirst()
                        .stackStatus()
                != StackStatus.DELETE_COMPLETE) {
            LockSupport.parkNanos(2_000_000);
        }
        assertThat(fixture.things.liveIds()).isEmpty();
        assertThatThrownBy(fixture::stack).hasMessageContaining("Stack with id " + NAME + " does not exist");
    }

    @Test
    void deletingAStackThatIsNotThereIsHarmless() {
        assertThat(fixture.client.deleteStack(r -> r.stackName("Nothing"))).isNotNull();
    }

    @Test
    void aResourceThatCannotBeDeletedMayBeRetained() {
        fixture.create("""
                {"Resources": {"A": {"Type": "Test::Unit::Thing", "Properties": {"Undeletable": true}}}}
                """);
        String id = fixture.stack().stackId();
        fixture.client.deleteStack(r -> r.stackName(NAME));
        assertThat(fixture.settled().stackStatus()).isEqualTo(StackStatus.DELETE_FAILED);

        fixture.client.deleteStack(r -> r.stackName(NAME).retainResources("A"));
        while (fixture.client
                        .describeStacks(r -> r.stackName(id))
                        .stacks()
                        .getFirst()
                        .stackStatus()
                != StackStatus.DELETE_COMPLETE) {
            LockSupport.parkNanos(2_000_000);
        }

        assertThat(fixture.things.liveIds()).hasSize(1);
    }

    @Test
    void aSecondStackOfTheSameNameIsRefused() {
        fixture.create(TEMPLATE);

        assertThatThrownBy(() -> fixture.create(TEMPLATE))
                .isInstanceOf(AlreadyExistsException.class)
                .hasMessageContaining("Stack [" + NAME + "] already exists");
    }

    @Test
    void aRequestSentTwiceWithItsTokenIsCarriedOutOnce() {
        fixture.create(TEMPLATE);
        fixture.client.updateStack(r -> r.stackName(NAME)
                .usePreviousTemplate(true)
                .parameters(parameter("Size", "5"))
                .clientRequestToken("t-1"));
        fixture.settled();
        fixture.things.calls.clear();

        fixture.client.updateStack(r -> r.stackName(NAME)
                .usePreviousTemplate(true)
                .parameters(parameter("Size", "5"))
                .clientRequestToken("t-1"));

        assertThat(fixture.settled().stackStatus()).isEqualTo(StackStatus.UPDATE_COMPLETE);
        assertThat(fixture.things.calls).isEmpty();
        assertThatThrownBy(
                        () -> fixture.client.deleteStack(r -> r.stackName(NAME).clientRequestToken("t-1")))
                .isInstanceOf(TokenAlreadyExistsException.class);
    }

    @Test
    void driftIsFoundWhereSomebodyChangedAResourceByHand() {
        fixture.create(TEMPLATE);
        fixture.things.live("first-1").put("Size", 99);

        String detection =
                fixture.client.detectStackDrift(r -> r.stackName(NAME)).stackDriftDetectionId();

        assertThat(fixture.client
                        .describeStackDriftDetectionStatus(r -> r.stackDriftDetectionId(detection))
                        .stackDriftStatus())
                .isEqualTo(StackDriftStatus.DRIFTED);
        assertThat(fixture.client
                        .describeStackResourceDrifts(r ->
                                r.stackName(NAME).stackResourceDriftStatusFilters(StackResourceDriftStatus.MODIFIED))
                        .stackResourceDrifts())
                .singleElement()
                .satisfies(drift -> {
                    assertThat(drift.logicalResourceId()).isEqualTo("First");
                    assertThat(drift.propertyDifferences()).singleElement().satisfies(difference -> {
                        assertThat(difference.propertyPath()).isEqualTo("/Size");
                        assertThat(difference.expectedValue()).isEqualTo("1");
                        assertThat(difference.actualValue()).isEqualTo("99");
                    });
                });
        assertThat(fixture.stack().driftInformation().stackDriftStatus()).isEqualTo(StackDriftStatus.DRIFTED);
    }

    @Test
    void eventsComeNewestFirstInPages() {
        StringBuilder resources = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            resources.append(i == 0 ? "" : ",").append("\"R").append(i).append("\":{\"Type\":\"Test::Unit::Thing\"}");
        }
        fixture.create("{\"Resources\":{" + resources + "}}");

        var first = fixture.client.describeStackEvents(r -> r.stackName(NAME));
        long all = fixture.client.describeStackEventsPaginator(r -> r.stackName(NAME)).stackEvents().stream()
                .count();

        assertThat(first.stackEvents()).hasSize(100);
        assertThat(first.stackEvents().getFirst().resourceStatusAsString()).isEqualTo("CREATE_COMPLETE");
        assertThat(first.stackEvents().getFirst().logicalResourceId()).isEqualTo(NAME);
        assertThat(all).isEqualTo(60 * 3 + 2);
    }
}
