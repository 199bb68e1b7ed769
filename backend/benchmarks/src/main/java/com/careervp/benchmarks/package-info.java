/// Measurements that are run by hand; what they gave stands in docs/benchmarks.
@NullMarked
package com.careervp.benchmarks;

import org.jspecify.annotations.NullMarked;
