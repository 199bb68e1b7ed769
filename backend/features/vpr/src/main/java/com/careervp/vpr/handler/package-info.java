/// The Lambda functions: parse, call one use case, map the outcome.
@NullMarked
package com.careervp.vpr.handler;

import org.jspecify.annotations.NullMarked;
