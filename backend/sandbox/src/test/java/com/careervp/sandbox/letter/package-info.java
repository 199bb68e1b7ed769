@NullMarked
package com.careervp.sandbox.letter;

import org.jspecify.annotations.NullMarked;
