@NullMarked
package com.careervp.sandbox.rate;

import org.jspecify.annotations.NullMarked;
