@NullMarked
package com.careervp.sandbox.tailoring;

import org.jspecify.annotations.NullMarked;
