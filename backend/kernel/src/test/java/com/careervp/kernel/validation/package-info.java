@NullMarked
package com.careervp.kernel.validation;

import org.jspecify.annotations.NullMarked;
