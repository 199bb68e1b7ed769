@NullMarked
package com.careervp.kernel.text;

import org.jspecify.annotations.NullMarked;
