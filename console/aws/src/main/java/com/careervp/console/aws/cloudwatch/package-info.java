/// Metrics and alarms through CloudWatch.
@NullMarked
package com.careervp.console.aws.cloudwatch;

import org.jspecify.annotations.NullMarked;
