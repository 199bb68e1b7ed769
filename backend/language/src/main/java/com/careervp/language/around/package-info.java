/// What stands between a caller and a provider's model: each class is a model around another one and adds one thing.
@NullMarked
package com.careervp.language.around;

import org.jspecify.annotations.NullMarked;
