/// The language model that a function's configuration asks for.
@NullMarked
package com.careervp.aws.model;

import org.jspecify.annotations.NullMarked;
