/// Ids, failures, validation, the career model and fact verification; free of AWS.
@NullMarked
package com.careervp.kernel;

import org.jspecify.annotations.NullMarked;
