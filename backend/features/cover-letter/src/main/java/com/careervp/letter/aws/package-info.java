/// Where letters are kept and reports are read from, in AWS.
@NullMarked
package com.careervp.letter.aws;

import org.jspecify.annotations.NullMarked;
