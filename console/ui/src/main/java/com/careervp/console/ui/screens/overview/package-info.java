/// The screen Overview.
@NullMarked
package com.careervp.console.ui.screens.overview;

import org.jspecify.annotations.NullMarked;
