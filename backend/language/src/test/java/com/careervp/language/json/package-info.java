@NullMarked
package com.careervp.language.json;

import org.jspecify.annotations.NullMarked;
