@NullMarked
package com.careervp.aws.model;

import org.jspecify.annotations.NullMarked;
