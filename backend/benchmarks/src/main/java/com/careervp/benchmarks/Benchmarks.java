package com.careervp.benchmarks;

import com.careervp.benchmarks.load.DocumentsClient;
import com.careervp.benchmarks.load.Pace;
import com.careervp.benchmarks.load.SubmitClient;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The entry of `backend/benchmarks/run`.
public final class Benchmarks {
    private static final String USAGE =
            "usage: backend/benchmarks/run submit [requests] [concurrency] | documents [people]";

    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> words = List.of(arguments);
        switch (words.isEmpty() ? "" : words.getFirst()) {
            case "submit" -> new SubmitBenchmark(out, number(words, 1, 2_000), number(words, 2, 16)).run();
            case "documents" -> new DocumentsBenchmark(out, number(words, 1, 100)).run();
            // what `documents` starts in a process of its own
            case "documents-client" ->
                out.println(new DocumentsClient(words.get(1), Long.parseLong(words.get(2)), callers()).run());
            // what `submit` starts in a process of its own
            case "submit-client" ->
                out.println(new SubmitClient(words.get(1), Long.parseLong(words.get(2)))
                        .run(number(words, 3, 0), new Pace(number(words, 4, 1), Double.parseDouble(words.get(5)))));
            default -> {
                System.err.println(USAGE);
                System.exit(2);
            }
        }
        System.exit(0);
    }

    /// From the standard input, a line each: tokens do not belong into a list of processes.
    private static List<DocumentsClient.Caller> callers() throws IOException {
        return new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(" ", 2))
                .map(words -> new DocumentsClient.Caller(words[0], words[1]))
                .toList();
    }

    private static int number(List<String> words, int index, int otherwise) {
        return words.size() > index ? Integer.parseInt(words.get(index)) : otherwise;
    }
}
