/// Cover letters: what is asked for, how a letter is written, checked, scored and kept.
@NullMarked
package com.careervp.letter;

import org.jspecify.annotations.NullMarked;
