/// CVs tailored to one posting: the use case and what it asks of the outside.
@NullMarked
package com.careervp.tailoring;

import org.jspecify.annotations.NullMarked;
