package com.careervp.console.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/// The port on 127.0.0.1 that an operator chose for the sandbox's API.
///
/// @param number 0 for any free one
record ApiPort(int number) {

    /// Looks before anything is started, so that a taken port is said at once and not after seconds of starting.
    /// Another program may still take it in between; the start then fails with the same advice.
    ///
    /// @return why the port cannot be used and what to do; empty when it is free
    Optional<String> trouble() {
        if (number <= 0) {
            return Optional.empty();
        }
        try (ServerSocket socket = new ServerSocket()) {
            // as the API's server does: a connection that lingers from an earlier run is no obstacle
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), number));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("careervp: port " + number + " on 127.0.0.1 cannot be used for the API ("
                    + e.getMessage() + "). Choose another with --port, or leave it out for a free one.");
        }
    }
}
