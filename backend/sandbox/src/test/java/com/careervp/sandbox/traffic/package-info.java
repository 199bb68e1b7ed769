/// Tests of the traffic generator.
@NullMarked
package com.careervp.sandbox.traffic;

import org.jspecify.annotations.NullMarked;
