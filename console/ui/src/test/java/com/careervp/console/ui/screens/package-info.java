/// Tests.
@NullMarked
package com.careervp.console.ui.screens;

import org.jspecify.annotations.NullMarked;
