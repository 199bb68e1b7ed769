@NullMarked
package com.careervp.letter.aws;

import org.jspecify.annotations.NullMarked;
