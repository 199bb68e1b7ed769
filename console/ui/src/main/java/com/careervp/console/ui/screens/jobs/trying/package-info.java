/// Trying the pipeline from the screen Jobs: choose or drop a CV and a posting, send them, watch the job.
@NullMarked
package com.careervp.console.ui.screens.jobs.trying;

import org.jspecify.annotations.NullMarked;
