/// The desktop console: what starts it and what it needs from outside.
@NullMarked
package com.careervp.console.ui;

import org.jspecify.annotations.NullMarked;
