@NullMarked
package com.careervp.letter.testing;

import org.jspecify.annotations.NullMarked;
