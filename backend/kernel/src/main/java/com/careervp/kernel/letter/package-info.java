/// The cover letter.
@NullMarked
package com.careervp.kernel.letter;

import org.jspecify.annotations.NullMarked;
