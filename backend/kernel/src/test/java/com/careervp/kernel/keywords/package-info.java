@NullMarked
package com.careervp.kernel.keywords;

import org.jspecify.annotations.NullMarked;
