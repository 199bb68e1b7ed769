/// Objects, on an embedded s3proxy.
@NullMarked
package com.careervp.sandbox.s3;

import org.jspecify.annotations.NullMarked;
