@NullMarked
package com.careervp.console.core.metrics;

import org.jspecify.annotations.NullMarked;
