/// The embedded cloud as a whole.
@NullMarked
package com.careervp.sandbox;

import org.jspecify.annotations.NullMarked;
