@NullMarked
package com.careervp.sandbox.career;

import org.jspecify.annotations.NullMarked;
