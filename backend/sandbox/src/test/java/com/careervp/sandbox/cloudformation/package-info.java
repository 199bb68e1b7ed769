/// CloudFormation: templates, change sets, stacks, events.
@NullMarked
package com.careervp.sandbox.cloudformation;

import org.jspecify.annotations.NullMarked;
