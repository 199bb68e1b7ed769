/// Tests of the API Gateway engine over HTTP.
@NullMarked
package com.careervp.sandbox.apigateway;

import org.jspecify.annotations.NullMarked;
