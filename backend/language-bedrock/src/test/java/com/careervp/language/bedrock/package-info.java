@NullMarked
package com.careervp.language.bedrock;

import org.jspecify.annotations.NullMarked;
