/// The main job from end to end on a sandbox, through the same use cases as the screens, counting what really
/// happened.
@NullMarked
package com.careervp.console.cli.rehearsal;

import org.jspecify.annotations.NullMarked;
