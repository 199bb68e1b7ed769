/// Made-up people as the outside world sees them: with a CV as a file.
@NullMarked
package com.careervp.sandbox.people;

import org.jspecify.annotations.NullMarked;
