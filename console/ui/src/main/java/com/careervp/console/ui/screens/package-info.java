/// What a screen is and how screens lead to each other.
@NullMarked
package com.careervp.console.ui.screens;

import org.jspecify.annotations.NullMarked;
