/// Where the engines of the sandbox report metrics and logs.
@NullMarked
package com.careervp.sandbox.telemetry;

import org.jspecify.annotations.NullMarked;
