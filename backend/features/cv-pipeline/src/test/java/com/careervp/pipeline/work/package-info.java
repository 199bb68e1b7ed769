@NullMarked
package com.careervp.pipeline.work;

import org.jspecify.annotations.NullMarked;
