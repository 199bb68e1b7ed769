@NullMarked
package com.careervp.language.testing;

import org.jspecify.annotations.NullMarked;
