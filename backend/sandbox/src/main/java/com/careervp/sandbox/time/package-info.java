/// The one clock of the sandbox.
@NullMarked
package com.careervp.sandbox.time;

import org.jspecify.annotations.NullMarked;
