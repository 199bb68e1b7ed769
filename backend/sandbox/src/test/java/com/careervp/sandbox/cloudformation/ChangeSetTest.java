package com.careervp.sandbox.cloudformation;

import static com.careervp.sandbox.cloudformation.StackFixture.NAME;
import static com.careervp.sandbox.cloudformation.StackFixture.parameter;
import static com.careervp.sandbox.cloudformation.StackFixture.previous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.ChangeAction;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetNotFoundException;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.ChangeSource;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.EvaluationType;
import software.amazon.awssdk.services.cloudformation.model.ExecutionStatus;
import software.amazon.awssdk.services.cloudformation.model.InvalidChangeSetStatusException;
import software.amazon.awssdk.services.cloudformation.model.Replacement;
import software.amazon.awssdk.services.cloudformation.model.RequiresRecreation;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

class ChangeSetTest {
    private static final String TEMPLATE = """
            {"Parameters": {"Percent": {"Type": "Number", "Default": 0}},
             "Resources": {
               "Stage": {"Type": "Test::Unit::Thing", "Properties": {
                  "Name": "stage", "Canary": {"Percent": {"Ref": "Percent"}, "Id": "d"}}},
               "Alarm": {"Type": "Test::Unit::Thing", "Properties": {
                  "Name": {"Fn::Sub": "${Stage}-alarm"}, "Target": {"Fn::GetAtt": ["Stage", "Arn"]}}}}}
            """;

    private final StackFixture fixture = new StackFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private DescribeChangeSetResponse computed(String name) {
        while (true) {
            DescribeChangeSetResponse response = fixture.client.describeChangeSet(
                    r -> r.stackName(NAME).changeSetName(name).includePropertyValues(true));
            if (response.status() != ChangeSetStatus.CREATE_IN_PROGRESS) {
                return response;
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static List<ResourceChange> changes(DescribeChangeSetResponse response) {
        return response.changes().stream()
                .map(change -> change.resourceChange())
                .toList();
    }

    @Test
    void aParameterChangeIsShownDownToItsLeaf() {
        fixture.create(TEMPLATE);
        fixture.client.createChangeSet(r -> r.stackName(NAME)
                .changeSetName("weight")
                .usePreviousTemplate(true)
                .parameters(parameter("Percent", "10")));

        DescribeChangeSetResponse response = computed("weight");

        assertThat(response.status()).isEqualTo(ChangeSetStatus.CREATE_COMPLETE);
        assertThat(response.executionStatus()).isEqualTo(ExecutionStatus.AVAILABLE);
        assertThat(changes(response)).singleElement().satisfies(change -> {
            assertThat(change.action()).isEqualTo(ChangeAction.MODIFY);
            assertThat(change.logicalResourceId()).isEqualTo("Stage");
            assertThat(change.replacement()).isEqualTo(Replacement.FALSE);
            assertThat(change.details()).singleElement().satisfies(detail -> {
                assertThat(detail.target().path()).isEqualTo("/Properties/Canary/Percent");
                assertThat(detail.target().beforeValue()).isEqualTo("0");
                assertThat(detail.target().afterValue()).isEqualTo("10");
                assertThat(detail.target().requiresRecreation()).isEqualTo(RequiresRecreation.NEVER);
                assertThat(detail.changeSource()).isEqualTo(ChangeSource.PARAMETER_REFERENCE);
                assertThat(detail.causingEntity()).isEqualTo("Percent");
                assertThat(detail.evaluation()).isEqualTo(EvaluationType.STATIC);
            });
        });
        assertThat(fixture.things.calls).containsExactly("create Stage", "create Alarm");
    }

    @Test
    void valuesAreShownOnlyWhenAskedFor() {
        fixture.create(TEMPLATE);
        fixture.client.createChangeSet(r -> r.stackName(NAME)
                .changeSetName("weight")
                .usePreviousTemplate(true)
                .parameters(parameter("Percent", "10")));
        computed("weight");

        ResourceChange change = changes(
                        fixture.client.describeChangeSet(r -> r.stackName(NAME).changeSetName("weight")))
                .getFirst();

        assertThat(change.beforeContext()).isNull();
        assertThat(change.details().getFirst().target().afterValue()).isNull();
    }

    @Test
    void aReplacementMakesWhatRefersToItConditional() {
        fixture.create(TEMPLATE);
        fixture.client.createChangeSet(r -> r.stackName(NAME)
                .changeSetName("rename")
                .templateBody(TEMPLATE.replace("\"Name\": \"stage\"", "\"Name\": \"stage2\"")));

        List<ResourceChange> changes = changes(computed("rename"));

        assertThat(changes).hasSize(2);
        assertThat(changes.get(0).replacement()).isEqualTo(Replacement.TRUE);
        assertThat(changes.get(1).replacement()).isEqualTo(Replacement.CONDITIONAL);
        assertThat(changes.get(1).details()).allSatisfy(detail -> {
            assertThat(detail.evaluation()).isEqualTo(EvaluationType.DYNAMIC);
            assertThat(detail.target().afterValue()).contains("{{changeSet:KNOWN_AFTER_APPLY}}");
        });
    }

    @Test
    void additionsAndRemovalsAreShown() {
        fixture.create(TEMPLATE);
        fixture.client.createChangeSet(
                r -> r.stackName(NAME).changeSetName("swap").templateBody("""
                {"Resources": {"Stage": {"Type": "Test::Unit::Thing", "Properties": {
                     "Name": "stage", "Canary": {"Percent": 0, "Id": "d"}}},
                  "New": {"Type": "Test::Unit::Thing"}}}
                """));

        assertThat(changes(computed("swap")))
                .extracting(change -> change.action() + " " + change.logicalResourceId())
                .containsExactly("Add New", "Remove Alarm");
    }

    @Test
    void aChangeSetIsExecutedAndTheOthersGo() {
        fixture.create(TEMPLATE);
        for (String percent : List.of("10", "50")) {
            fixture.client.createChangeSet(r -> r.stackName(NAME)
                    .changeSetName("to-" + percent)
                    .usePreviousTemplate(true)
                    .parameters(parameter("Percent", percent)));
            computed("to-" + percent);
        }
        assertThat(fixture.client.listChangeSets(r -> r.stackName(NAME)).summaries())
                .hasSize(2);

        fixture.client.executeChangeSet(r -> r.stackName(NAME).changeSetName("to-50"));

        assertThat(fixture.settled().stackStatus()).isEqualTo(StackStatus.UPDATE_COMPLETE);
        assertThat(fixture.things.live("stage-1").path("Canary").path("Percent").asInt())
                .isEqualTo(50);
        while (computed("to-50").executionStatus() == ExecutionStatus.EXECUTE_IN_PROGRESS) {
            LockSupport.parkNanos(2_000_000);
        }
        assertThat(computed("to-50").executionStatus()).isEqualTo(ExecutionStatus.EXECUTE_COMPLETE);
        assertThatThrownBy(() ->
                        fixture.client.executeChangeSet(r -> r.stackName(NAME).changeSetName("to-50")))
                .isInstanceOf(InvalidChangeSetStatusException.class);
        assertThatThrownBy(() ->
                        fixture.client.describeChangeSet(r -> r.stackName(NAME).changeSetName("to-10")))
                .isInstanceOf(ChangeSetNotFoundException.class)
                .hasMessageContaining("ChangeSet [to-10] does not exist");
    }

    @Test
    void aChangeSetWithoutChangesFailsWithAwssReason() {
        fixture.create(TEMPLATE);
        fixture.client.createChangeSet(r -> r.stackName(NAME)
                .changeSetName("same")
                .usePreviousTemplate(true)
                .parameters(previous("Percent")));

        DescribeChangeSetResponse response = computed("same");

        assertThat(response.status()).isEqualTo(ChangeSetStatus.FAILED);
        assertThat(response.statusReason()).startsWith("The submitted information didn't contain changes.");
        assertThat(response.executionStatus()).isEqualTo(ExecutionStatus.UNAVAILABLE);
        fixture.client.deleteChangeSet(r -> r.stackName(NAME).changeSetName("same"));
        assertThat(fixture.client.listChangeSets(r -> r.stackName(NAME)).summaries())
                .isEmpty();
    }

    @Test
    void aNameIsTakenOnce() {
        fixture.create(TEMPLATE);
        fixture.client.createChangeSet(r ->
                r.stackName(NAME).changeSetName("one").usePreviousTemplate(true).parameters(parameter("Percent", "1")));

        assertThatThrownBy(() -> fixture.client.createChangeSet(r -> r.stackName(NAME)
                        .changeSetName("one")
                        .usePreviousTemplate(true)
                        .parameters(parameter("Percent", "2"))))
                .isInstanceOf(AlreadyExistsException.class);
    }

    @Test
    void aStackCanBeCreatedByAChangeSet() {
        fixture.client.createChangeSet(r -> r.stackName(NAME)
                .changeSetName("first")
                .changeSetType(ChangeSetType.CREATE)
                .templateBody(TEMPLATE));
        assertThat(fixture.stack().stackStatus()).isEqualTo(StackStatus.REVIEW_IN_PROGRESS);
        assertThat(changes(computed("first")))
                .extracting(ResourceChange::action)
                .containsOnly(ChangeAction.ADD);

        fixture.client.executeChangeSet(r -> r.stackName(NAME).changeSetName("first"));

        assertThat(fixture.settled().stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
    }
}
