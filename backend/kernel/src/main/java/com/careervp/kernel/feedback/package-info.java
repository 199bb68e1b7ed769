/// Feedback on a CV.
@NullMarked
package com.careervp.kernel.feedback;

import org.jspecify.annotations.NullMarked;
