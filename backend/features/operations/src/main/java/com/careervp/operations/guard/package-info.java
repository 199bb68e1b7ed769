/// Takes the candidate out of traffic when a gate's alarm fires.
@NullMarked
package com.careervp.operations.guard;

import org.jspecify.annotations.NullMarked;
