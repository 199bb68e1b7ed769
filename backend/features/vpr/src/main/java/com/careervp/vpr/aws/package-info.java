/// The ports on DynamoDB, SQS and S3.
@NullMarked
package com.careervp.vpr.aws;

import org.jspecify.annotations.NullMarked;
