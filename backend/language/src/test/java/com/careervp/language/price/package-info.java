@NullMarked
package com.careervp.language.price;

import org.jspecify.annotations.NullMarked;
