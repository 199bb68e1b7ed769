/// Models on Amazon Bedrock, by its Converse API.
@NullMarked
package com.careervp.language.bedrock;

import org.jspecify.annotations.NullMarked;
