@NullMarked
package com.careervp.pipeline.extract;

import org.jspecify.annotations.NullMarked;
