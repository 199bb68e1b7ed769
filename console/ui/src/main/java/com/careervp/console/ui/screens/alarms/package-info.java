/// The screen Alarms.
@NullMarked
package com.careervp.console.ui.screens.alarms;

import org.jspecify.annotations.NullMarked;
