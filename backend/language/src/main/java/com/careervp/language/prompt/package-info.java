/// Prompts kept as resources, each with an id and a version.
@NullMarked
package com.careervp.language.prompt;

import org.jspecify.annotations.NullMarked;
