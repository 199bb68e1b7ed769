/// Log groups through CloudWatch Logs, the API's access log among them.
@NullMarked
package com.careervp.console.aws.logs;

import org.jspecify.annotations.NullMarked;
