/// Tests.
@NullMarked
package com.careervp.console.ui.widgets;

import org.jspecify.annotations.NullMarked;
