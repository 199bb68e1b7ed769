package com.careervp.console.core.failure;

import java.io.Serializable;

/// Why a call to the environment did not succeed. Adapters translate every exception of a service into one of
/// these.
public sealed interface ConsoleFailure extends Serializable {

    FailureOrigin origin();

    /// A stable code for documentation and support, e.g. `CVP-ACCESS-DENIED`.
    String code();

    /// One sentence: what failed and why.
    String sentence();

    /// One sentence: what the operator can do now.
    String whatToDo();

    /// Whether the same call may succeed when it is repeated a little later.
    default boolean passing() {
        return switch (this) {
            case Throttled ignored -> true;
            case Unreachable ignored -> true;
            case AccessDenied ignored -> false;
            case NotFound ignored -> false;
            case Conflict ignored -> false;
            case Expired ignored -> false;
            case Unexpected ignored -> false;
        };
    }

    /// Everything support needs, for the clipboard.
    default String details() {
        FailureOrigin from = origin();
        return code() + "\n" + sentence() + "\n" + whatToDo() + "\nservice: " + from.service() + "\noperation: "
                + from.operation() + "\nrequest id: " + (from.requestId().isEmpty() ? "none" : from.requestId());
    }

    /// The credentials are valid but may not do this.
    record AccessDenied(FailureOrigin origin) implements ConsoleFailure {
        @Override
        public String code() {
            return "CVP-ACCESS-DENIED";
        }

        @Override
        public String sentence() {
            return origin.called() + " is not allowed for these credentials: " + origin.detail();
        }

        @Override
        public String whatToDo() {
            return "Ask for the permission named above, or choose a profile that has it.";
        }
    }

    /// The thing asked for does not exist.
    record NotFound(FailureOrigin origin) implements ConsoleFailure {
        @Override
        public String code() {
            return "CVP-NOT-FOUND";
        }

        @Override
        public String sentence() {
            return origin.called() + " did not find it: " + origin.detail();
        }

        @Override
        public String whatToDo() {
            return "Check the name and the environment; the stack may not be deployed yet.";
        }
    }

    /// The service asks to slow down.
    record Throttled(FailureOrigin origin) implements ConsoleFailure {
        @Override
        public String code() {
            return "CVP-THROTTLED";
        }

        @Override
        public String sentence() {
            return origin.called() + " was throttled: " + origin.detail();
        }

        @Override
        public String whatToDo() {
            return "Try again in a few seconds.";
        }
    }

    /// No answer: no network, no such host, or the service is down.
    record Unreachable(FailureOrigin origin) implements ConsoleFailure {
        @Override
        public String code() {
            return "CVP-UNREACHABLE";
        }

        @Override
        public String sentence() {
            return origin.called() + " was not reached: " + origin.detail();
        }

        @Override
        public String whatToDo() {
            return "Check the network connection; the call is safe to repeat.";
        }
    }

    /// Somebody or something else was there first, or the present state forbids it.
    record Conflict(FailureOrigin origin) implements ConsoleFailure {
        @Override
        public String code() {
            return "CVP-CONFLICT";
        }

        @Override
        public String sentence() {
            return origin.called() + " is not possible in the present state: " + origin.detail();
        }

        @Override
        public String whatToDo() {
            return "Refresh to see the present state, then decide again.";
        }
    }

    /// The credentials have expired.
    ///
    /// @param profile the AWS profile in use; empty for the default credentials
    record Expired(FailureOrigin origin, String profile) implements ConsoleFailure {
        @Override
        public String code() {
            return "CVP-CREDENTIALS-EXPIRED";
        }

        @Override
        public String sentence() {
            return "The AWS credentials have expired: " + origin.detail();
        }

        @Override
        public String whatToDo() {
            return "Renew them: aws sso login" + (profile.isEmpty() ? "" : " --profile " + profile);
        }
    }

    /// Anything else; a defect until shown otherwise.
    record Unexpected(FailureOrigin origin) implements ConsoleFailure {
        @Override
        public String code() {
            return "CVP-UNEXPECTED";
        }

        @Override
        public String sentence() {
            return origin.called() + " failed: " + origin.detail();
        }

        @Override
        public String whatToDo() {
            return "Copy the details and look at the console's log file.";
        }
    }
}
