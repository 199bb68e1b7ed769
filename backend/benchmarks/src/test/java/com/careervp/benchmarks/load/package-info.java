@NullMarked
package com.careervp.benchmarks.load;

import org.jspecify.annotations.NullMarked;
