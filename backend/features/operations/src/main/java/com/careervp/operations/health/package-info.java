/// Whether what the product depends on answers.
@NullMarked
package com.careervp.operations.health;

import org.jspecify.annotations.NullMarked;
