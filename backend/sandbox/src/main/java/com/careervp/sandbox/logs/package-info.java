/// CloudWatch Logs: groups, streams, filter patterns, metric filters and the embedded metric format.
@NullMarked
package com.careervp.sandbox.logs;

import org.jspecify.annotations.NullMarked;
