@NullMarked
package com.careervp.pipeline.dashboard;

import org.jspecify.annotations.NullMarked;
