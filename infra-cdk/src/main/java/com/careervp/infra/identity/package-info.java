/// Who is signed in: the user pool and its client.
@NullMarked
package com.careervp.infra.identity;

import org.jspecify.annotations.NullMarked;
