/// Rollout records, the audit chain and job records through DynamoDB.
@NullMarked
package com.careervp.console.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
