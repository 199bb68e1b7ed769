/// Artifacts in DynamoDB and S3.
@NullMarked
package com.careervp.tailoring.aws;

import org.jspecify.annotations.NullMarked;
