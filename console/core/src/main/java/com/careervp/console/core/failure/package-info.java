/// What can go wrong between the console and its environment, in terms an operator can act on.
@NullMarked
package com.careervp.console.core.failure;

import org.jspecify.annotations.NullMarked;
