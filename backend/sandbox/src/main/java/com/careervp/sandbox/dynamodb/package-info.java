/// DynamoDB on ordered maps: tables, secondary indexes, the expression grammar, transactions, time to live.
///
/// [com.careervp.sandbox.dynamodb.LocalDynamoDb] is the way in. Where this differs from AWS on purpose:
///
/// - Tables and indexes are ready at once; `CREATING`, `UPDATING` and `DELETING` only stand in the answer of the call
///   that asked for the change. Index backfill is done when the call returns.
/// - Global secondary indexes follow the table without delay.
/// - Provisioned throughput is recorded, never enforced; drills throttle through
///   [com.careervp.sandbox.dynamodb.DynamoDbFaults].
/// - Transactions wait for each other instead of failing with a conflict.
/// - The parameters that expressions replaced (`Expected`, `AttributeUpdates`, `KeyConditions`, `QueryFilter` …),
///   PartiQL, streams, backups on demand, global tables and item collection metrics are left out; a call that needs
///   them fails with `UnsupportedOperationException`.
@NullMarked
package com.careervp.sandbox.dynamodb;

import org.jspecify.annotations.NullMarked;
