/// Names that modules which never see each other must spell alike: the infrastructure writes them, the functions,
/// the console and the sandbox read them.
@NullMarked
package com.careervp.contract;

import org.jspecify.annotations.NullMarked;
