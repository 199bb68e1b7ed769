/// Requests and responses of API Gateway's Lambda proxy integration.
@NullMarked
package com.careervp.aws.gateway;

import org.jspecify.annotations.NullMarked;
