/// What is asked for.
@NullMarked
package com.careervp.tailoring.request;

import org.jspecify.annotations.NullMarked;
