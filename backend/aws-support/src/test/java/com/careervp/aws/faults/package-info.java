/// What goes wrong around use cases, on purpose.
@NullMarked
package com.careervp.aws.faults;

import org.jspecify.annotations.NullMarked;
