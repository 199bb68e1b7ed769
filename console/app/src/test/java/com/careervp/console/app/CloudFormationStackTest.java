package com.careervp.console.app;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.careervp.console.aws.cloudformation.CloudFormationStack;
import com.careervp.console.core.contract.StackControlContract;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.stacks.StackControl;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Parameter;

@OnSandbox
class CloudFormationStackTest extends StackControlContract {
    private final SharedSandbox sandbox;
    private static final String PARAMETER = "HiddenSeconds";
    private static final String TEMPLATE = """
            {"Parameters": {
               "HiddenSeconds": {"Type": "Number", "Default": "0"},
               "Name": {"Type": "String", "Default": "careervp-contract"}},
             "Resources": {
               "Queue": {"Type": "AWS::SQS::Queue", "Properties": {
                  "QueueName": {"Ref": "Name"}, "VisibilityTimeout": {"Ref": "HiddenSeconds"}}}}}
            """;

    private final CloudFormationClient client;
    private final String name;

    CloudFormationStackTest(SharedSandbox sandbox) {
        this.sandbox = sandbox;
        this.client = sandbox.clients().cloudFormation();
        this.name = "contract-" + sandbox.number();
        client.createStack(request -> request.stackName(name)
                .templateBody(TEMPLATE)
                .parameters(parameter("Name", "careervp-" + name + "-none")));
        while (stack().describe().inProgress()) {
            sandbox.pass(Duration.ofMillis(20));
        }
    }

    private static Parameter parameter(String name, String value) {
        return Parameter.builder().parameterKey(name).parameterValue(value).build();
    }

    @AfterEach
    void deleteStack() {
        if (stack().describe().inProgress()) {
            client.cancelUpdateStack(request -> request.stackName(name));
            while (stack().describe().inProgress()) {
                sandbox.pass(Duration.ofMillis(20));
            }
        }
        client.deleteStack(request -> request.stackName(name));
    }

    @Override
    protected StackControl stack() {
        return new CloudFormationStack(client, name, "");
    }

    @Override
    protected String parameter() {
        return PARAMETER;
    }

    /// An update goes on while its alarms are watched.
    @Override
    protected void keepBusy() {
        client.updateStack(request -> request.stackName(name)
                .usePreviousTemplate(true)
                .parameters(
                        parameter(PARAMETER, "50"),
                        Parameter.builder()
                                .parameterKey("Name")
                                .usePreviousValue(true)
                                .build())
                .rollbackConfiguration(watch -> watch.monitoringTimeInMinutes(10)));
    }

    @Override
    protected void pass(Duration time) {
        sandbox.pass(time);
    }

    @Test
    void aStackThatDoesNotExistIsNotFound() {
        CloudFormationStack none = new CloudFormationStack(client, "CareervpStack-None", "");
        assertThatExceptionOfType(ConsoleException.class)
                .isThrownBy(none::describe)
                .extracting(ConsoleException::failure)
                .isInstanceOf(ConsoleFailure.NotFound.class);
        assertThatExceptionOfType(ConsoleException.class)
                .isThrownBy(() -> none.newestEvents(1))
                .extracting(ConsoleException::failure)
                .isInstanceOf(ConsoleFailure.NotFound.class);
    }
}
