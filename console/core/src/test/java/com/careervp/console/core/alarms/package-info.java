@NullMarked
package com.careervp.console.core.alarms;

import org.jspecify.annotations.NullMarked;
