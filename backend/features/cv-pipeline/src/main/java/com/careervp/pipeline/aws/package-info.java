/// The ports on AWS.
@NullMarked
package com.careervp.pipeline.aws;

import org.jspecify.annotations.NullMarked;
