/// What adapters of model providers have in common.
@NullMarked
package com.careervp.language.provider;

import org.jspecify.annotations.NullMarked;
