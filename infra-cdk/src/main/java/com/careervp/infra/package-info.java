/// The CDK app: one main, one stack for each environment, one construct for each slice.
@NullMarked
package com.careervp.infra;

import org.jspecify.annotations.NullMarked;
