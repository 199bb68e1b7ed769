@NullMarked
package com.careervp.aws.career;

import org.jspecify.annotations.NullMarked;
