/// Tests of the DynamoDB engine: contracts that a witness has to keep, too, and what only the sandbox does.
@NullMarked
package com.careervp.sandbox.dynamodb;

import org.jspecify.annotations.NullMarked;
