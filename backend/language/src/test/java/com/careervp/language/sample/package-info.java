@NullMarked
package com.careervp.language.sample;

import org.jspecify.annotations.NullMarked;
