/// Alarms and the dashboard.
@NullMarked
package com.careervp.infra.monitoring;

import org.jspecify.annotations.NullMarked;
