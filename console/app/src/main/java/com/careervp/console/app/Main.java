package com.careervp.console.app;

import com.careervp.console.cli.CareervpCli;
import com.careervp.console.cli.ExitCodes;
import com.careervp.console.cli.Output;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Without arguments the console on the embedded sandbox, with arguments the command line.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        Output output = new Output(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        int code = start(List.of(arguments), output);
        output.out().flush();
        output.err().flush();
        System.exit(code);
    }

    private static int start(List<String> arguments, Output output) {
        DataFolder folder;
        try {
            folder = DataFolder.find(System.getenv(), System.getProperties());
        } catch (UncheckedIOException e) {
            output.note("careervp: " + e.getMessage());
            return ExitCodes.FAILED;
        }
        LogFile.configure(folder);
        folder.trouble().ifPresent(output::note);
        return run(arguments, folder, output);
    }

    private static int run(List<String> arguments, DataFolder folder, Output output) {
        if (arguments.isEmpty()) {
            Optional<String> noScreen = Screen.trouble(System.getenv(), System.getProperties());
            if (noScreen.isPresent()) {
                output.note(noScreen.get());
                return ExitCodes.FAILED;
            }
            return ConsoleStart.show(folder, output);
        }
        if (arguments.getFirst().equals("pictures")) {
            return pictures(arguments, folder, output);
        }
        try {
            return CareervpCli.standalone(new LocalPrograms(folder, output), output)
                    .run(arguments);
        } catch (RuntimeException e) {
            LogFile.defect("a command failed", e);
            output.note("careervp: " + e.getMessage() + " (details: " + LogFile.in(folder) + ")");
            return ExitCodes.FAILED;
        }
    }

    /// For the documentation: `pictures FOLDER rollout|trouble`.
    private static int pictures(List<String> arguments, DataFolder folder, Output output) {
        if (arguments.size() != 3) {
            output.note("careervp: got " + (arguments.size() - 1)
                    + " arguments, expected: pictures FOLDER rollout|trouble");
            return ExitCodes.USAGE;
        }
        Scenery scenery = arguments.get(2).equals("trouble") ? Scenery.TROUBLE : Scenery.ROLLOUT;
        return ConsoleStart.pictures(folder, output, Path.of(arguments.get(1)), scenery);
    }
}
