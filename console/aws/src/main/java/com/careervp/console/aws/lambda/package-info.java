/// Functions through Lambda: the candidate's probe, and what queues feed.
@NullMarked
package com.careervp.console.aws.lambda;

import org.jspecify.annotations.NullMarked;
