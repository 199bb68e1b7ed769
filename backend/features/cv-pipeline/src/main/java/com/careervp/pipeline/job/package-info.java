/// An upload as a job: its record, its steps and the rules by which they change.
@NullMarked
package com.careervp.pipeline.job;

import org.jspecify.annotations.NullMarked;
