package com.careervp.sandbox.cloudformation;

import static com.careervp.sandbox.cloudformation.StackFixture.NAME;
import static com.careervp.sandbox.cloudformation.StackFixture.parameter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.InsufficientCapabilitiesException;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.TemplateParameter;

class TemplateTest {
    private final StackFixture fixture = new StackFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    /// What the properties of one resource become.
    private ObjectNode resolved(String properties) {
        return resolved(properties, "");
    }

    private ObjectNode resolved(String properties, String rest) {
        fixture.create("""
                {"Parameters": {"Size": {"Type": "Number", "Default": 7}, "Env": {"Type": "String", "Default": "dev"},
                                "Names": {"Type": "CommaDelimitedList", "Default": "a, b,c"}},
                 %s
                 "Resources": {
                   "Other": {"Type": "Test::Unit::Thing", "Properties": {"Name": "other"}},
                   "Thing": {"Type": "Test::Unit::Thing", "Properties": %s}}}
                """.formatted(rest, properties));
        assertThat(fixture.stack().stackStatus())
                .as(
                        "%s",
                        fixture.client
                                .describeStackEvents(r -> r.stackName(NAME))
                                .stackEvents())
                .isEqualTo(StackStatus.CREATE_COMPLETE);
        return fixture.things.live("thing-2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"Ref": "Size"}                                                        | 7
            {"Ref": "Other"}                                                       | other-1
            {"Ref": "AWS::Region"}                                                 | us-east-1
            {"Ref": "AWS::StackName"}                                              | Stack-Test
            {"Fn::GetAtt": ["Other", "Arn"]}                                       | arn:thing:other-1
            {"Fn::GetAtt": "Other.Arn"}                                            | arn:thing:other-1
            {"Fn::Sub": "${Other}-${Env}-${AWS::AccountId}"}                       | other-1-dev-000000000000
            {"Fn::Sub": "${Other.Arn}/${!literal}"}                                | arn:thing:other-1/${literal}
            {"Fn::Sub": ["${x}-${Env}", {"x": {"Ref": "Size"}}]}                   | 7-dev
            {"Fn::Join": ["-", ["a", {"Ref": "Env"}, {"Ref": "Size"}]]}            | a-dev-7
            {"Fn::Join": ["+", {"Ref": "Names"}]}                                  | a+b+c
            {"Fn::Select": [1, {"Fn::Split": [":", {"Fn::GetAtt": ["Other", "Arn"]}]}]} | thing
            {"Fn::Select": ["0", {"Fn::GetAZs": ""}]}                              | us-east-1a
            {"Fn::Base64": "abc"}                                                  | YWJj
            """)
    void intrinsicFunctionsAreResolved(String expression, String expected) {
        assertThat(resolved("{\"Value\": " + expression + "}").get("Value").asText())
                .isEqualTo(expected);
    }

    @Test
    void conditionsChooseValuesAndResources() {
        String conditions = """
                "Conditions": {
                  "IsProd": {"Fn::Equals": [{"Ref": "Env"}, "prod"]},
                  "Small": {"Fn::And": [{"Fn::Not": [{"Condition": "IsProd"}]}, {"Fn::Equals": [{"Ref": "Size"}, "7"]}]},
                  "Any": {"Fn::Or": [{"Condition": "IsProd"}, {"Condition": "Small"}]}},
                "Mappings": {"Sizes": {"dev": {"cpu": 1}, "prod": {"cpu": 9}}},
                """;

        ObjectNode properties = resolved("""
                {"A": {"Fn::If": ["Small", "small", "big"]}, "B": {"Fn::If": ["IsProd", "x", {"Ref": "AWS::NoValue"}]},
                 "C": [{"Fn::If": ["IsProd", "x", {"Ref": "AWS::NoValue"}]}, "y"],
                 "D": {"Fn::FindInMap": ["Sizes", {"Ref": "Env"}, "cpu"]}, "E": {"Fn::If": ["Any", 1, 2]}}
                """, conditions);

        assertThat(properties.toString()).isEqualTo("{\"A\":\"small\",\"C\":[\"y\"],\"D\":1,\"E\":1}");
    }

    @Test
    void aResourceWhoseConditionDoesNotHoldIsNotMade() {
        fixture.create("""
                {"Conditions": {"Never": {"Fn::Equals": ["a", "b"]}},
                 "Resources": {"A": {"Type": "Test::Unit::Thing"},
                               "B": {"Type": "Test::Unit::Thing", "Condition": "Never"}},
                 "Outputs": {"B": {"Condition": "Never", "Value": {"Ref": "B"}}}}
                """);

        assertThat(fixture.things.calls).containsExactly("create A");
        assertThat(fixture.stack().outputs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"Resources": {"A": {"Type": "AWS::Moon::Base"}}}                      | Unrecognized resource types: [AWS::Moon::Base]
            {"Resources": {}}                                                      | At least one Resources member must be defined.
            {"Resources": {"A": {}}}                                               | Every Resources object must contain a Type member.
            {"Resource": {}}                                                       | Invalid template property or properties [Resource]
            {"Resources": {"A": {"Type": "Test::Unit::Thing", "Properties": {"X": {"Ref": "B"}}}}} | Unresolved resource dependencies [B]
            {"Resources": {"A": {"Type": "Test::Unit::Thing", "DependsOn": "B"}}}  | Unresolved resource dependencies [B]
            {"Resources": {"A": {"Type": "Test::Unit::Thing", "Condition": "C"}}}  | Unresolved condition dependency C
            {"Resources": {"A": {"Type": "Test::Unit::Thing"}                      | JSON not well-formed. (line 1
            [1]                                                                    | unsupported structure.
            """)
    void aBrokenTemplateIsRefusedBeforeAnythingIsMade(String template, String message) {
        assertThatThrownBy(
                        () -> fixture.client.createStack(r -> r.stackName(NAME).templateBody(template)))
                .isInstanceOf(CloudFormationException.class)
                .hasMessageContaining(message);
        assertThat(fixture.client.listStacks(r -> {}).stackSummaries()).isEmpty();
    }

    @Test
    void aCircleOfResourcesIsReportedWithoutThoseThatOnlyWaitForIt() {
        assertThatThrownBy(
                        () -> fixture.client.createStack(r -> r.stackName(NAME).templateBody("""
                        {"Resources": {"A": {"Type": "Test::Unit::Thing", "DependsOn": "B"},
                          "B": {"Type": "Test::Unit::Thing", "Properties": {"X": {"Fn::Sub": "${A}"}}},
                          "C": {"Type": "Test::Unit::Thing", "DependsOn": "A"}}}
                        """)))
                .hasMessageContaining("Circular dependency between resources: [A, B]");
    }

    @Test
    void functionsThatTheSandboxLacksAreNamed() {
        fixture.create("""
                {"Resources": {"A": {"Type": "Test::Unit::Thing",
                   "Properties": {"X": {"Fn::ImportValue": "elsewhere"}}}}}
                """);

        assertThat(fixture.stack().stackStatus()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
        assertThat(fixture.client.describeStackEvents(r -> r.stackName(NAME)).stackEvents())
                .anySatisfy(event -> assertThat(event.resourceStatusReason())
                        .contains("the function Fn::ImportValue is not supported by the sandbox"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Percent | 101   | Parameter 'Percent' must be a number not greater than 100
            Percent | -1    | Parameter 'Percent' must be a number not less than 0
            Percent | ten   | Parameter 'Percent' must be a number
            Mode    | both  | Parameter 'Mode' must be one of AllowedValues
            Code    | abc   | Parameter 'Code' must match pattern [0-9]+
            Code    | 1     | Parameter 'Code' must contain at least 2 characters
            Code    | 123456 | Parameter Code failed to satisfy constraint: at most five
            Nothing | 1     | Parameters: [Nothing] do not exist in the template
            """)
    void aParameterThatDoesNotFitIsRefusedInAwssWords(String key, String value, String message) {
        String constraint =
                key.equals("Code") && value.length() > 5 ? ", \"ConstraintDescription\": \"at most five\"" : "";
        String template = """
                {"Parameters": {"Percent": {"Type": "Number", "Default": 0, "MinValue": 0, "MaxValue": 100},
                   "Mode": {"Type": "String", "Default": "sync", "AllowedValues": ["sync", "async"]},
                   "Code": {"Type": "String", "Default": "12", "AllowedPattern": "[0-9]+", "MinLength": 2, "MaxLength": 5%s}},
                 "Resources": {"A": {"Type": "Test::Unit::Thing"}}}
                """.formatted(constraint);

        assertThatThrownBy(() -> fixture.client.createStack(
                        r -> r.stackName(NAME).templateBody(template).parameters(parameter(key, value))))
                .isInstanceOf(CloudFormationException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aParameterWithoutValueAndDefaultIsNamed() {
        assertThatThrownBy(
                        () -> fixture.client.createStack(r -> r.stackName(NAME).templateBody("""
                        {"Parameters": {"Needed": {"Type": "String"}},
                         "Resources": {"A": {"Type": "Test::Unit::Thing"}}}
                        """)))
                .hasMessageContaining("Parameters: [Needed] must have values");
    }

    @Test
    void aHiddenParameterIsNotShown() {
        fixture.create("""
                {"Parameters": {"Secret": {"Type": "String", "NoEcho": true}},
                 "Resources": {"A": {"Type": "Test::Unit::Thing"}}}
                """, parameter("Secret", "hunter2"));

        assertThat(fixture.stack().toString()).doesNotContain("hunter2").contains("****");
    }

    @Test
    void aTemplateThatNamesRolesNeedsTheCallersConsent() {
        String template = """
                {"Resources": {"R": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "worker"}},
                  "A": {"Type": "Test::Unit::Thing", "Properties": {"X": {"Fn::GetAtt": ["R", "Arn"]}}}}}
                """;
        assertThatThrownBy(() -> fixture.client.createStack(
                        r -> r.stackName(NAME).templateBody(template).capabilities(Capability.CAPABILITY_IAM)))
                .isInstanceOf(InsufficientCapabilitiesException.class)
                .hasMessageContaining("Requires capabilities : [CAPABILITY_NAMED_IAM]");

        fixture.client.createStack(
                r -> r.stackName(NAME).templateBody(template).capabilities(Capability.CAPABILITY_NAMED_IAM));

        assertThat(fixture.settled().stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
        assertThat(fixture.things.live("thing-1").get("X").asText()).isEqualTo("arn:aws:iam::000000000000:role/worker");
    }

    @Test
    void aLargeTemplateMustComeByUrl() {
        String template = "{\"Description\": \"" + "x".repeat(52_000)
                + "\", \"Resources\": {\"A\": {\"Type\": \"Test::Unit::Thing\"}}}";
        fixture.templates.put("https://bucket.s3.amazonaws.com/t.json", template);

        assertThatThrownBy(
                        () -> fixture.client.createStack(r -> r.stackName(NAME).templateBody(template)))
                .hasMessageContaining("less than or equal to 51200");
        assertThatThrownBy(() -> fixture.client.createStack(
                        r -> r.stackName(NAME).templateURL("https://bucket.s3.amazonaws.com/none.json")))
                .hasMessageContaining("S3 error");
        fixture.client.createStack(r -> r.stackName(NAME).templateURL("https://bucket.s3.amazonaws.com/t.json"));

        assertThat(fixture.settled().stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
        assertThat(fixture.client.getTemplate(r -> r.stackName(NAME)).templateBody())
                .isEqualTo(template);
    }

    @Test
    void aTemplateCanBeValidatedAndSummarized() {
        String template = """
                {"Description": "one thing", "Parameters": {"Size": {"Type": "Number", "Default": 3}},
                 "Resources": {"A": {"Type": "Test::Unit::Thing"}}}
                """;

        assertThat(fixture.client
                        .validateTemplate(r -> r.templateBody(template))
                        .parameters())
                .singleElement()
                .extracting(TemplateParameter::parameterKey, TemplateParameter::defaultValue)
                .containsExactly("Size", "3");
        assertThat(fixture.client
                        .getTemplateSummary(r -> r.templateBody(template))
                        .resourceTypes())
                .containsExactly("Test::Unit::Thing");
    }
}
