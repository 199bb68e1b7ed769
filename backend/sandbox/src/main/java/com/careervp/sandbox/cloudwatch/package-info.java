/// CloudWatch: the metric store, metric math, alarms and dashboards.
@NullMarked
package com.careervp.sandbox.cloudwatch;

import org.jspecify.annotations.NullMarked;
