@NullMarked
package com.careervp.kernel.vpr;

import org.jspecify.annotations.NullMarked;
