/// The job record, its state machine and the ports that keep and send it.
@NullMarked
package com.careervp.vpr.job;

import org.jspecify.annotations.NullMarked;
