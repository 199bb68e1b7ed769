/// CV tailoring: function, table, bucket, alarms, dashboard.
@NullMarked
package com.careervp.infra.tailoring;

import org.jspecify.annotations.NullMarked;
