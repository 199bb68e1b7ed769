/// Translates the SDK's exceptions into the console's failures.
@NullMarked
package com.careervp.console.aws.failure;

import org.jspecify.annotations.NullMarked;
