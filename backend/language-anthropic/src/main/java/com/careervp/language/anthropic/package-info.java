/// Models of the Claude API.
@NullMarked
package com.careervp.language.anthropic;

import org.jspecify.annotations.NullMarked;
