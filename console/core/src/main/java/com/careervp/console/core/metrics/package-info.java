/// Time series of the environment and the charts made of them.
@NullMarked
package com.careervp.console.core.metrics;

import org.jspecify.annotations.NullMarked;
