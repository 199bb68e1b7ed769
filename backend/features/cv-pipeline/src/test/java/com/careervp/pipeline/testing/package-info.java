@NullMarked
package com.careervp.pipeline.testing;

import org.jspecify.annotations.NullMarked;
