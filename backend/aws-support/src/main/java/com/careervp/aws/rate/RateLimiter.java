package com.careervp.aws.rate;

/// Counts what each subject asks for and says when it is too much.
///
/// Exact: in any window at most the limit's number of requests is allowed, however many ask at once and wherever, and
/// a request is refused only while as many others count. Requests that are refused do not count.
///
/// Blocks, is safe for use by several threads and throws [com.careervp.kernel.failure.FailureException] when the
/// store behind it does not answer.
public interface RateLimiter {

    /// Asks for one request.
    ///
    /// @param subject who asks, e.g. a user's id
    Permit acquire(String subject, RateLimit limit);
}
