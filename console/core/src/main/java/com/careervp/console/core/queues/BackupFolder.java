package com.careervp.console.core.queues;

import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.failure.FailureOrigin;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Where messages are copied to before anything destructive happens to them. The files hold what the messages hold
/// and
/// stay on this computer.
public final class BackupFolder {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;
    private final InstantSource time;

    public BackupFolder(Path folder, InstantSource time) {
        this.folder = folder;
        this.time = time;
    }

    /// Writes one JSON array; never over an existing file.
    ///
    /// @throws ConsoleException when the file cannot be written; the caller must then not go on
    public Path write(String action, String queue, List<QueueMessage> messages) {
        try {
            Files.createDirectories(folder);
            byte[] json = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json(queue, messages));
            Path file = free(action + "-" + queue);
            return Files.write(file, json, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new ConsoleException(
                    new ConsoleFailure.Unexpected(FailureOrigin.local(
                            "backup", "write", "no copy could be written to " + folder + ": " + e.getMessage())),
                    e);
        }
    }

    private Path free(String name) {
        Instant now = time.instant();
        String stamp = now.toString().replaceAll("[^0-9TZ]", "");
        Path file = folder.resolve(name + "-" + stamp + ".json");
        for (int copy = 2; Files.exists(file); copy++) {
            file = folder.resolve(name + "-" + stamp + "-" + copy + ".json");
        }
        return file;
    }

    private static ArrayNode json(String queue, List<QueueMessage> messages) {
        ArrayNode array = MAPPER.createArrayNode();
        for (QueueMessage message : messages) {
            ObjectNode node = array.addObject();
            node.put("queue", queue);
            node.put("messageId", message.messageId());
            node.put("body", message.body());
            node.put("sentAt", message.sentAt().toString());
            node.put("receiveCount", message.receiveCount());
            ObjectNode attributes = node.putObject("attributes");
            message.attributes().forEach(attributes::put);
        }
        return array;
    }
}
