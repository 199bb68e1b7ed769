/// Collecting every offending field of an input instead of stopping at the first.
@NullMarked
package com.careervp.kernel.validation;

import org.jspecify.annotations.NullMarked;
