/// Light and dark, fonts, and what colours mean.
@NullMarked
package com.careervp.console.ui.theme;

import org.jspecify.annotations.NullMarked;
