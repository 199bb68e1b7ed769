/// Queues, on an embedded ElasticMQ.
@NullMarked
package com.careervp.sandbox.sqs;

import org.jspecify.annotations.NullMarked;
