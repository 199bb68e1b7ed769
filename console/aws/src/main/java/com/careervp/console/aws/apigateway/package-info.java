/// The live stage through API Gateway, and the API itself over HTTP.
@NullMarked
package com.careervp.console.aws.apigateway;

import org.jspecify.annotations.NullMarked;
