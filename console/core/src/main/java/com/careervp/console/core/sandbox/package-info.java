/// What only the embedded sandbox offers.
@NullMarked
package com.careervp.console.core.sandbox;

import org.jspecify.annotations.NullMarked;
