/// The product's document services as its callers meet them, over HTTP: pipeline, tailored CVs, cover letters.
@NullMarked
package com.careervp.console.core.services;

import org.jspecify.annotations.NullMarked;
