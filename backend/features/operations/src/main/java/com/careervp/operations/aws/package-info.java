/// What the operations functions reach in AWS.
@NullMarked
package com.careervp.operations.aws;

import org.jspecify.annotations.NullMarked;
