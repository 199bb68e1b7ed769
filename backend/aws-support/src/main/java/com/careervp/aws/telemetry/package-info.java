/// Logs and metrics of the functions.
@NullMarked
package com.careervp.aws.telemetry;

import org.jspecify.annotations.NullMarked;
