package com.careervp.sandbox.dynamodb;

import com.careervp.kernel.IdSource;
import com.careervp.sandbox.telemetry.MetricSink;
import com.careervp.sandbox.time.SandboxTime;

/// What a [LocalDynamoDb] is given.
///
/// @param region e.g. `eu-west-1`; stands in the ARNs
/// @param account twelve digits; stands in the ARNs
/// @param time its `now` is the time of time to live and of all stored times
/// @param metrics takes the `AWS/DynamoDB` metrics
/// @param faults asked at every call
/// @param ids table ids and request ids
public record DynamoDbSetup(
        String region, String account, SandboxTime time, MetricSink metrics, DynamoDbFaults faults, IdSource ids) {

    /// Without faults and with random ids.
    public static DynamoDbSetup of(String region, String account, SandboxTime time, MetricSink metrics) {
        return new DynamoDbSetup(region, account, time, metrics, DynamoDbFaults.none(), IdSource.random());
    }

    public DynamoDbSetup withFaults(DynamoDbFaults changed) {
        return new DynamoDbSetup(region, account, time, metrics, changed, ids);
    }
}
