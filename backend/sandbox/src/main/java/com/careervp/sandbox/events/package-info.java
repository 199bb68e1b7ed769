/// EventBridge: rules with patterns and schedules, and what they call.
@NullMarked
package com.careervp.sandbox.events;

import org.jspecify.annotations.NullMarked;
