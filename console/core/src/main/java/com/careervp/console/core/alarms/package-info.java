/// Alarms: state, value against threshold, history, changes.
@NullMarked
package com.careervp.console.core.alarms;

import org.jspecify.annotations.NullMarked;
