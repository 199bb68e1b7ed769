@NullMarked
package com.careervp.language.prompt;

import org.jspecify.annotations.NullMarked;
