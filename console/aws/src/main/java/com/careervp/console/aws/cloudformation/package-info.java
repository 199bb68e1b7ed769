/// The environment's stack through CloudFormation.
@NullMarked
package com.careervp.console.aws.cloudformation;

import org.jspecify.annotations.NullMarked;
