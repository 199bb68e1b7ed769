package com.careervp.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.contract.DeploymentStage;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.cxapi.SynthesisMessage;
import software.amazon.awscdk.services.sqs.Queue;

@SuppressWarnings("deprecation") // Annotations.findError still answers in the deprecated SynthesisMessage
class SecurityRulesTest {

    @ParameterizedTest
    @EnumSource(DeploymentStage.class)
    void theStackHasNoOpenFinding(DeploymentStage stage) {
        assertThat(findings(SynthesizedStack.fresh(stage))).isEmpty();
    }

    @Test
    void anUnencryptedQueueWouldBeFound() {
        Stack bad = new Stack(new App(), "Bad");
        Queue.Builder.create(bad, "Open").build();
        assertThat(findings(bad)).anyMatch(finding -> finding.contains("AwsSolutions-SQS4"));
    }

    private static List<String> findings(Stack stack) {
        Aspects.of(stack).add(new AwsSolutionsChecks());
        return Annotations.fromStack(stack).findError("*", Match.stringLikeRegexp("AwsSolutions-.*")).stream()
                .map(SecurityRulesTest::describe)
                .toList();
    }

    private static String describe(SynthesisMessage message) {
        return message.getId() + ": " + message.getEntry().getData();
    }
}
