package com.careervp.infra.rate;

import com.careervp.contract.RateLimitAttributes;
import com.careervp.infra.functions.Findings;
import com.careervp.infra.functions.ProductFunction;
import com.careervp.infra.platform.Platform;
import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.constructs.Construct;

/// The table in which all slices count the requests of each person. What it holds is worth a minute, so it goes with
/// the stack and is not backed up.
public final class RateLimits extends Construct {
    private final Table table;

    public RateLimits(Platform platform) {
        super(platform.stack(), "RateLimits");
        table = Table.Builder.create(this, "Table")
                .tableName(platform.config().names().rateLimitsTable())
                .partitionKey(Attribute.builder()
                        .name(RateLimitAttributes.SUBJECT)
                        .type(AttributeType.STRING)
                        .build())
                .timeToLiveAttribute(RateLimitAttributes.TTL)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .encryption(TableEncryption.AWS_MANAGED)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        Findings.accept(table, "AwsSolutions-DDB3", "What is lost with the table is the count of the last minute.");
    }

    /// Lets a function count.
    public void allowCounting(ProductFunction function) {
        function.allow(List.of("dynamodb:GetItem", "dynamodb:PutItem"), table.getTableArn());
    }

    public Table table() {
        return table;
    }
}
