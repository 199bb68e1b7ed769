/// What the functions of the pipeline do.
@NullMarked
package com.careervp.pipeline.work;

import org.jspecify.annotations.NullMarked;
