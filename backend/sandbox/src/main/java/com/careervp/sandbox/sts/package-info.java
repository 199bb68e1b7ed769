/// Who is calling.
@NullMarked
package com.careervp.sandbox.sts;

import org.jspecify.annotations.NullMarked;
