/// SNS: topics, subscriptions and their delivery.
@NullMarked
package com.careervp.sandbox.sns;

import org.jspecify.annotations.NullMarked;
