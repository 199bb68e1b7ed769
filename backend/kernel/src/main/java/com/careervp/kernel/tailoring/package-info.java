/// The tailored CV: the person's own facts, chosen and worded for one posting.
@NullMarked
package com.careervp.kernel.tailoring;

import org.jspecify.annotations.NullMarked;
