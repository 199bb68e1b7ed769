/// The console's adapters to AWS. They run unchanged on the sandbox's clients.
@NullMarked
package com.careervp.console.aws;

import org.jspecify.annotations.NullMarked;
