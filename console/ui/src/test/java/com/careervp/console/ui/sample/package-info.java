/// An environment with fixed contents, for tests of view models and for looking at screens.
@NullMarked
package com.careervp.console.ui.sample;

import org.jspecify.annotations.NullMarked;
