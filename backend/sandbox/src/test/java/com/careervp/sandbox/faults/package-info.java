/// Tests of the drills.
@NullMarked
package com.careervp.sandbox.faults;

import org.jspecify.annotations.NullMarked;
