@NullMarked
package com.careervp.console.aws.failure;

import org.jspecify.annotations.NullMarked;
