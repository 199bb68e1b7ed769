/// Tests of the console's user interface.
@NullMarked
package com.careervp.console.ui;

import org.jspecify.annotations.NullMarked;
