/// The window: navigation, title bar, palette, notices, start.
@NullMarked
package com.careervp.console.ui.shell;

import org.jspecify.annotations.NullMarked;
