/// The embedded cloud: a small AWS in one JVM, behind the SDK's own client interfaces.
@NullMarked
package com.careervp.sandbox;

import org.jspecify.annotations.NullMarked;
