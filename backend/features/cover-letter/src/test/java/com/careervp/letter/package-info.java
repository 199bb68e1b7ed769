@NullMarked
package com.careervp.letter;

import org.jspecify.annotations.NullMarked;
