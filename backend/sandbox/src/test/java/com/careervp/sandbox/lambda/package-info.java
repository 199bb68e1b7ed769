/// Tests of the Lambda engine, with functions of their own.
@NullMarked
package com.careervp.sandbox.lambda;

import org.jspecify.annotations.NullMarked;
