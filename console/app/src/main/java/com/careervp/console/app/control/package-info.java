/// How a command in one process reaches the sandbox in another: a small HTTP endpoint on 127.0.0.1, found through a
/// file
/// that only the user can read and that holds its token.
@NullMarked
package com.careervp.console.app.control;

import org.jspecify.annotations.NullMarked;
