/// Background work without threads, for tests.
@NullMarked
package com.careervp.console.ui.fx;

import org.jspecify.annotations.NullMarked;
