/// Drills: named faults that are switched on and off while the sandbox runs.
@NullMarked
package com.careervp.sandbox.faults;

import org.jspecify.annotations.NullMarked;
