/// User pools: a local issuer with real RS256 tokens.
@NullMarked
package com.careervp.sandbox.cognito;

import org.jspecify.annotations.NullMarked;
