package com.careervp.console.app.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// The file `sandbox.json` in the data folder: the port and the token of the sandbox that was started last.
record ControlFile(Path path) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int CONNECT_MILLIS = 1_000;

    static ControlFile in(Path dataFolder) {
        return new ControlFile(dataFolder.resolve("sandbox.json"));
    }

    /// @param pid the serving process, to tell a file that was left behind
    record Address(int port, String token, long pid) {
        boolean served() {
            return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        }

        /// A process id can be another program's by now; then nobody listens at the port.
        boolean listening() {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
                return true;
            } catch (IOException e) {
                return false;
            }
        }
    }

    /// Written beside and moved into place, so that nobody reads half of it; readable by the user alone.
    void write(Address address) throws IOException {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("port", address.port());
        node.put("token", address.token());
        node.put("pid", address.pid());
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path beside = Files.createTempFile(path.toAbsolutePath().getParent(), "sandbox-", ".json", ownerOnly);
        Files.write(beside, MAPPER.writeValueAsBytes(node));
        Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Empty when no sandbox has left an address, or the file cannot be understood.
    Optional<Address> read() {
        try {
            JsonNode node = MAPPER.readTree(Files.readAllBytes(path));
            return node.path("port").isInt()
                    ? Optional.of(new Address(
                            node.path("port").asInt(),
                            node.path("token").asText(""),
                            node.path("pid").asLong()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Removes the file if it still has this token.
    void remove(String token) throws IOException {
        if (read().filter(address -> address.token().equals(token)).isPresent()) {
            Files.deleteIfExists(path);
        }
    }
}
