@NullMarked
package com.careervp.aws.rate;

import org.jspecify.annotations.NullMarked;
