/// Jobs: search, one job's whole story, failures by cause, retry.
@NullMarked
package com.careervp.console.core.jobs;

import org.jspecify.annotations.NullMarked;
