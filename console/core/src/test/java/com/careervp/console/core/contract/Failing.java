package com.careervp.console.core.contract;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Says which failure a port must answer with.
final class Failing {
    private Failing() {}

    static void with(Class<? extends ConsoleFailure> kind, ThrowingCallable call) {
        assertThatExceptionOfType(ConsoleException.class)
                .isThrownBy(call)
                .extracting(ConsoleException::failure)
                .isInstanceOf(kind);
    }
}
