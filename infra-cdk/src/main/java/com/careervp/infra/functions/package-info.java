/// How every Lambda function of the product is made.
@NullMarked
package com.careervp.infra.functions;

import org.jspecify.annotations.NullMarked;
