/// API Gateway: REST APIs over HTTP on 127.0.0.1, made from a template.
@NullMarked
package com.careervp.sandbox.apigateway;

import org.jspecify.annotations.NullMarked;
