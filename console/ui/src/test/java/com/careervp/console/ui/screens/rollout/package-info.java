/// Tests.
@NullMarked
package com.careervp.console.ui.screens.rollout;

import org.jspecify.annotations.NullMarked;
