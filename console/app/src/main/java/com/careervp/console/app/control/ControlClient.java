package com.careervp.console.app.control;

import com.careervp.console.cli.ExitCodes;
import com.careervp.console.cli.Output;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Sends a command to the process that serves the sandbox.
public final class ControlClient {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path dataFolder;

    public ControlClient(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    /// Who takes commands for this folder at present.
    ///
    /// @return its process id; empty when nobody does, also when a file was left behind by a process that has gone
    public static Optional<Long> servingProcess(Path dataFolder) {
        return ControlFile.in(dataFolder)
                .read()
                .filter(ControlFile.Address::served)
                .filter(ControlFile.Address::listening)
                .map(ControlFile.Address::pid);
    }

    /// @return the command's exit code, or [ExitCodes#FAILED] with a line that says how to start a sandbox
    public int run(List<String> arguments, Output output) {
        Optional<ControlFile.Address> address =
                ControlFile.in(dataFolder).read().filter(ControlFile.Address::served);
        if (address.isEmpty()) {
            return nobody(output);
        }
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            HttpResponse<Stream<String>> answer =
                    http.send(request(address.get(), arguments), HttpResponse.BodyHandlers.ofLines());
            try (Stream<String> lines = answer.body()) {
                return answer.statusCode() == 200 ? print(lines, output) : refused(answer.statusCode(), output);
            }
        } catch (IOException e) {
            output.note("careervp: the sandbox did not answer: " + e.getMessage());
            return nobody(output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            output.note("careervp: interrupted");
            return ExitCodes.FAILED;
        }
    }

    private static HttpRequest request(ControlFile.Address address, List<String> arguments) {
        ObjectNode body = MAPPER.createObjectNode();
        ArrayNode list = body.putArray("arguments");
        arguments.forEach(list::add);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.port() + "/commands"))
                .header("Authorization", "Bearer " + address.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    private static int print(Stream<String> lines, Output output) throws IOException {
        int exit = ExitCodes.FAILED;
        for (String line : (Iterable<String>) lines::iterator) {
            JsonNode node = MAPPER.readTree(line);
            if (node.has("out")) {
                output.out().print(node.path("out").asText());
                output.out().flush();
            } else if (node.has("err")) {
                output.err().print(node.path("err").asText());
                output.err().flush();
            } else {
                exit = node.path("exit").asInt(ExitCodes.FAILED);
            }
        }
        return exit;
    }

    private static int refused(int status, Output output) {
        output.note(
                "careervp: the sandbox refused the command (status " + status + "); start it again to renew its token");
        return ExitCodes.FAILED;
    }

    private static int nobody(Output output) {
        output.note("careervp: no sandbox is running. Start one with 'careervp sandbox' or open the console, "
                + "or name an AWS environment with --profile and --stage.");
        return ExitCodes.FAILED;
    }
}
