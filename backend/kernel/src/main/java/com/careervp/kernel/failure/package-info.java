/// Why something outside the program did not work, in the product's own words.
@NullMarked
package com.careervp.kernel.failure;

import org.jspecify.annotations.NullMarked;
