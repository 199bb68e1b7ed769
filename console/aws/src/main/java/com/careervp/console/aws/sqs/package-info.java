/// Queues through SQS.
@NullMarked
package com.careervp.console.aws.sqs;

import org.jspecify.annotations.NullMarked;
