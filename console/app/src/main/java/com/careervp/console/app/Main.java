package com.careervp.console.app;

import com.careervp.console.cli.CareervpCli;
import com.careervp.console.cli.ExitCodes;
import com.careervp.console.cli.Output;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Without arguments the console on the embedded sandbox, with arguments the command line.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        DataFolder folder = DataFolder.find(System.getenv(), System.getProperties());
        LogFile.configure(folder);
        Output output = new Output(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        folder.trouble().ifPresent(output::note);
        int code = run(List.of(arguments), folder, output);
        output.out().flush();
        output.err().flush();
        System.exit(code);
    }

    private static int run(List<String> arguments, DataFolder folder, Output output) {
        if (arguments.isEmpty()) {
            return ConsoleStart.show(folder, output);
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
}
