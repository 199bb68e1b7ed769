/// Gates: whether the candidate is as good as it must be, judged by statistics and not by eye.
@NullMarked
package com.careervp.console.core.gates;

import org.jspecify.annotations.NullMarked;
