/// How often a person may ask for something, counted exactly across all instances of a function.
@NullMarked
package com.careervp.aws.rate;

import org.jspecify.annotations.NullMarked;
