/// The offer letter: a short letter with which the person offers an employer their work.
@NullMarked
package com.careervp.kernel.offer;

import org.jspecify.annotations.NullMarked;
