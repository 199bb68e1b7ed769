/// What every function needs of AWS: clients, failure mapping, telemetry, gateway requests and responses.
@NullMarked
package com.careervp.aws;

import org.jspecify.annotations.NullMarked;
