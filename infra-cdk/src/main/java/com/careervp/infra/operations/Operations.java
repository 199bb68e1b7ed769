package com.careervp.infra.operations;

import com.careervp.contract.OperationsAttributes;
import com.careervp.infra.config.EnvironmentConfig;
import com.careervp.infra.functions.Findings;
import java.util.List;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/// Where rollouts, approvals and the audit chain live, where alarms go, and what the month may cost.
public final class Operations extends Construct {
    private final Table table;
    private final Topic alarmTopic;

    public Operations(Construct scope, EnvironmentConfig config) {
        super(scope, "Operations");
        table = Table.Builder.create(this, "OperationsTable")
                .tableName(config.names().operationsTable())
                .partitionKey(Attribute.builder()
                        .name(OperationsAttributes.PARTITION_KEY)
                        .type(AttributeType.STRING)
                        .build())
                .sortKey(Attribute.builder()
                        .name(OperationsAttributes.SORT_KEY)
                        .type(AttributeType.STRING)
                        .build())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .encryption(TableEncryption.AWS_MANAGED)
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build())
                .removalPolicy(config.statefulRemovalPolicy())
                .build();
        alarmTopic = Topic.Builder.create(this, "AlarmTopic")
                .topicName(config.names().alarmTopic())
                .enforceSsl(true)
                .build();
        alarmTopic.addToResourcePolicy(PolicyStatement.Builder.create()
                .effect(Effect.ALLOW)
                .principals(List.of(
                        new ServicePrincipal("cloudwatch.amazonaws.com"),
                        new ServicePrincipal("budgets.amazonaws.com")))
                .actions(List.of("sns:Publish"))
                .resources(List.of(alarmTopic.getTopicArn()))
                .build());
        Findings.accept(
                alarmTopic,
                "AwsSolutions-SNS2",
                "CloudWatch cannot publish to a topic encrypted with the AWS-managed key, and alarm messages hold no "
                        + "personal data.");
        budget(config);
    }

    private void budget(EnvironmentConfig config) {
        CfnBudget.Builder.create(this, "MonthlyBudget")
                .budget(CfnBudget.BudgetDataProperty.builder()
                        .budgetName("careervp-monthly-budget-" + config.stage().id())
                        .budgetType("COST")
                        .timeUnit("MONTHLY")
                        .budgetLimit(CfnBudget.SpendProperty.builder()
                                .amount(config.monthlyBudgetUsd())
                                .unit("USD")
                                .build())
                        .build())
                .notificationsWithSubscribers(List.of(CfnBudget.NotificationWithSubscribersProperty.builder()
                        .notification(CfnBudget.NotificationProperty.builder()
                                .notificationType("ACTUAL")
                                .comparisonOperator("GREATER_THAN")
                                .threshold(80)
                                .thresholdType("PERCENTAGE")
                                .build())
                        .subscribers(List.of(CfnBudget.SubscriberProperty.builder()
                                .subscriptionType("SNS")
                                .address(alarmTopic.getTopicArn())
                                .build()))
                        .build()))
                .build();
    }

    public Table table() {
        return table;
    }

    public Topic alarmTopic() {
        return alarmTopic;
    }
}
