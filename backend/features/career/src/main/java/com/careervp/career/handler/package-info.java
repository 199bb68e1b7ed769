/// The functions of the career slice.
@NullMarked
package com.careervp.career.handler;

import org.jspecify.annotations.NullMarked;
