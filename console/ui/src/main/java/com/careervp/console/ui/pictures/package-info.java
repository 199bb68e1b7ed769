/// Pictures of the running console, for the documentation and for looking at every screen.
@NullMarked
package com.careervp.console.ui.pictures;

import org.jspecify.annotations.NullMarked;
