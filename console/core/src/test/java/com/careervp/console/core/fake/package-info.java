/// An environment in memory, for the tests of use cases, commands and screens.
@NullMarked
package com.careervp.console.core.fake;

import org.jspecify.annotations.NullMarked;
