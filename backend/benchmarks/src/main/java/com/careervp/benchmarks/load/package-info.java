/// A client that loads an API over HTTP like anybody else and believes only its answers.
@NullMarked
package com.careervp.benchmarks.load;

import org.jspecify.annotations.NullMarked;
