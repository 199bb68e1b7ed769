/// The documents as JSON: names in snake_case, every offending field reported.
@NullMarked
package com.careervp.language.json;

import org.jspecify.annotations.NullMarked;
