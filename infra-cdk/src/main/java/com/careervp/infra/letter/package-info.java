/// Cover letters: function, bucket, alarms.
@NullMarked
package com.careervp.infra.letter;

import org.jspecify.annotations.NullMarked;
