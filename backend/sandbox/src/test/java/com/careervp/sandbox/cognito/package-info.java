@NullMarked
package com.careervp.sandbox.cognito;

import org.jspecify.annotations.NullMarked;
