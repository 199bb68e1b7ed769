/// What differs between the environments.
@NullMarked
package com.careervp.infra.config;

import org.jspecify.annotations.NullMarked;
