@NullMarked
package com.careervp.tailoring.testing;

import org.jspecify.annotations.NullMarked;
