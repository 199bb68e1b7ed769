@NullMarked
package com.careervp.kernel.facts;

import org.jspecify.annotations.NullMarked;
