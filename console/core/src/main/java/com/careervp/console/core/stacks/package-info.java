/// The CloudFormation stack of an environment: state, parameters, events.
@NullMarked
package com.careervp.console.core.stacks;

import org.jspecify.annotations.NullMarked;
