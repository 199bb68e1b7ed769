/// Tests.
@NullMarked
package com.careervp.console.ui.shell;

import org.jspecify.annotations.NullMarked;
