/// The career model's stores in DynamoDB.
@NullMarked
package com.careervp.aws.career;

import org.jspecify.annotations.NullMarked;
