@NullMarked
package com.careervp.pipeline.pdf;

import org.jspecify.annotations.NullMarked;
