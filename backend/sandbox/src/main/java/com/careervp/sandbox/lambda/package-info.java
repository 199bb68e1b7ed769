/// Lambda: runs the handler classes that the template names in this JVM, with Lambda's own rules around them.
@NullMarked
package com.careervp.sandbox.lambda;

import org.jspecify.annotations.NullMarked;
