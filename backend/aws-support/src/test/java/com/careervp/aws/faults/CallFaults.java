package com.careervp.aws.faults;

import com.careervp.kernel.failure.Failure;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Stands between use cases and their ports. Lets one call of all calls go wrong, so that a test can go through them
/// one after the other: it runs once undisturbed to learn how many there are. Safe for use by several threads.
public final class CallFaults {

    /// How a call goes wrong.
    public enum Kind {
        /// The process dies and the call was never made.
        KILLED_BEFORE,
        /// The call was made and the process dies before it can use the answer.
        KILLED_AFTER,
        /// The service is out of reach.
        FAILED_BEFORE,
        /// The service did it and its answer is lost.
        FAILED_AFTER;

        private boolean isBefore() {
            return this == KILLED_BEFORE || this == FAILED_BEFORE;
        }

        private boolean kills() {
            return this == KILLED_BEFORE || this == KILLED_AFTER;
        }
    }

    private final List<String> calls = new ArrayList<>();
    private int position;
    private @Nullable Kind planned;
    private boolean happened;
    private @Nullable String deadly;

    /// Counts anew and lets the n-th call from now on go wrong, once.
    ///
    /// @param number from 1
    public synchronized void at(int number, Kind kind) {
        calls.clear();
        position = number;
        planned = kind;
        happened = false;
    }

    /// From now on the process dies before each call of this port and method.
    ///
    /// @param call e.g. `UploadStore.output`
    public synchronized void killAtEach(String call) {
        deadly = call;
    }

    /// Lets nothing go wrong any more.
    public synchronized void stop() {
        planned = null;
        deadly = null;
    }

    /// Whether the call came and went wrong.
    public synchronized boolean hasHappened() {
        return happened;
    }

    /// The calls so far, by port and method.
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /// The port as use cases get it; where it fails, it is out of reach.
    public <T> T around(Class<T> port, T target) {
        return around(port, target, call -> new Failure.Unreachable(call + " is out of reach", null).asException(null));
    }

    /// @param failure what the port throws where it fails
    public <T> T around(Class<T> port, T target, Function<String, RuntimeException> failure) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return invoke(target, method, arguments);
                    }
                    String call = port.getSimpleName() + "." + method.getName();
                    Kind kind = next(call);
                    if (kind != null && kind.isBefore()) {
                        throw trouble(kind, "before " + call, failure);
                    }
                    Object result = invoke(target, method, arguments);
                    if (kind != null) {
                        throw trouble(kind, "after " + call, failure);
                    }
                    return result;
                }));
    }

    private synchronized @Nullable Kind next(String call) {
        calls.add(call);
        if (call.equals(deadly)) {
            return Kind.KILLED_BEFORE;
        }
        if (planned == null || happened || calls.size() != position) {
            return null;
        }
        happened = true;
        return planned;
    }

    private static Throwable trouble(Kind kind, String where, Function<String, RuntimeException> failure) {
        return kind.kills() ? new Killed(where) : failure.apply(where);
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
