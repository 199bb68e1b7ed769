/// The function of the slice.
@NullMarked
package com.careervp.tailoring.handler;

import org.jspecify.annotations.NullMarked;
