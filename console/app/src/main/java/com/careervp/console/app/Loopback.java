package com.careervp.console.app;

import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.failure.FailureOrigin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// The one network that a sandbox needs: this computer's own.
final class Loopback {
    private static final int CONNECT_MILLIS = 2_000;

    private Loopback() {}

    /// @throws ConsoleException when this computer cannot talk to itself
    static void require() {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
                Socket client = new Socket()) {
            client.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), CONNECT_MILLIS);
        } catch (IOException e) {
            String why = "127.0.0.1 does not answer (" + e.getMessage() + "). The sandbox needs no other network, but "
                    + "this one: switch the loopback interface on, on Linux with 'ip link set lo up'.";
            throw new ConsoleException(new ConsoleFailure.Unreachable(FailureOrigin.local("Sandbox", "start", why)), e);
        }
    }
}
