/// The career model: what a person brings and what a posting asks for.
@NullMarked
package com.careervp.kernel.career;

import org.jspecify.annotations.NullMarked;
