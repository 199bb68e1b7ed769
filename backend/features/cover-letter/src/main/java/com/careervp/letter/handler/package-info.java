/// `POST /api/cover-letter`.
@NullMarked
package com.careervp.letter.handler;

import org.jspecify.annotations.NullMarked;
