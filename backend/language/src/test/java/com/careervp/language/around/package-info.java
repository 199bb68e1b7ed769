@NullMarked
package com.careervp.language.around;

import org.jspecify.annotations.NullMarked;
