@NullMarked
package com.careervp.language;

import org.jspecify.annotations.NullMarked;
