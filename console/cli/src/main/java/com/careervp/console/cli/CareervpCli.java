package com.careervp.console.cli;

import com.careervp.console.core.Workspace;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.jobs.JobFilterException;
import com.careervp.console.core.services.HttpSignIn;
import com.careervp.console.core.services.RefusedException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// Reads arguments and runs what they name.
public final class CareervpCli {
    private final Programs programs;
    private final @Nullable Workspace served;
    private final @Nullable SandboxTokens tokens;
    private final Output output;

    private CareervpCli(Programs programs, @Nullable Workspace served, @Nullable SandboxTokens tokens, Output output) {
        this.programs = programs;
        this.served = served;
        this.tokens = tokens;
        this.output = output;
    }

    /// For a process of its own.
    public static CareervpCli standalone(Programs programs, Output output) {
        return new CareervpCli(programs, null, null, output);
    }

    /// For the process that serves the sandbox: commands that came from another process work on this workspace.
    public static CareervpCli serving(Programs programs, Workspace workspace, SandboxTokens tokens, Output output) {
        return new CareervpCli(programs, workspace, tokens, output);
    }

    /// @return the exit code
    public int run(List<String> arguments) {
        CommandLine commandLine = new CommandLine(new CareervpCommand());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setOut(output.out());
        commandLine.setErr(output.err());
        commandLine.setParameterExceptionHandler((e, given) -> usage(e));
        commandLine.setExecutionExceptionHandler((e, command, parsed) -> failed(e));
        commandLine.setExecutionStrategy(parsed -> execute(arguments, parsed));
        return commandLine.execute(arguments.toArray(String[]::new));
    }

    private int execute(List<String> arguments, CommandLine.ParseResult parsed) {
        @Nullable Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        CareervpCommand root =
                parsed.commandSpec().userObject() instanceof CareervpCommand found ? found : new CareervpCommand();
        List<CommandLine> commands = parsed.asCommandLineList();
        CommandLine last = commands.getLast();
        Object named = last.getCommand();
        try {
            return switch (named) {
                case OperatingCommand command -> operate(root, arguments, command);
                case SandboxCommand command -> programs.serveSandbox(command.settings(), output);
                case TokenCommand command -> signIn(root, arguments, command);
                case ServiceCommand command -> call(root, arguments, command);
                case RehearseCommands.MainJob _ -> programs.rehearseMainJob(root.json(), output);
                case RehearseCommands.Rollback command ->
                    programs.rehearseRollbacks(command.times(), root.json(), output);
                case RehearseCommands.AllServices command ->
                    programs.rehearseAllServices(command.requests(), root.json(), output);
                default -> missing(last);
            };
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private int operate(CareervpCommand root, List<String> arguments, OperatingCommand command) {
        if (root.onAws()) {
            Workspace workspace =
                    programs.aws(root.profile(), root.stage().isEmpty() ? "dev" : root.stage(), root.region());
            return command.operate(session(root, workspace));
        }
        Workspace workspace = served;
        if (workspace == null) {
            return programs.inServedSandbox(command.writesFiles() ? placed(root, arguments) : arguments, output);
        }
        return command.operate(session(root, workspace));
    }

    private Session session(CareervpCommand root, Workspace workspace) {
        return new Session(workspace, output, root.json(), new WorkingFolder(root.workingFolder()));
    }

    /// With the place of this process, for the one that does the work.
    private static List<String> placed(CareervpCommand root, List<String> arguments) {
        List<String> placed = new ArrayList<>(
                List.of(CareervpCommand.WORKING_FOLDER, root.workingFolder().toString()));
        placed.addAll(arguments);
        return placed;
    }

    /// Files are read and written by the process that serves the sandbox; it is told where this one stands.
    private int call(CareervpCommand root, List<String> arguments, ServiceCommand command) {
        if (root.onAws()) {
            Workspace workspace =
                    programs.aws(root.profile(), root.stage().isEmpty() ? "dev" : root.stage(), root.region());
            String token = command.caller().token().isEmpty()
                    ? programs.token()
                    : command.caller().token();
            if (token.isEmpty()) {
                throw new IllegalArgumentException("on AWS the API needs an id token of the person who calls; "
                        + "pass it with --token or in CAREERVP_TOKEN");
            }
            return call(
                    root,
                    command,
                    workspace,
                    HttpSignIn.byToken(workspace.identity().apiUrl()),
                    token);
        }
        Workspace workspace = served;
        SandboxTokens issuer = tokens;
        if (workspace == null || issuer == null) {
            return programs.inAnySandbox(placed(root, arguments), output);
        }
        String given = command.caller().user();
        String user = given.isEmpty() ? "user-" + UUID.randomUUID() : given;
        HttpSignIn signIn = HttpSignIn.byName(
                workspace.identity().apiUrl(),
                name -> issuer.idToken(name, command.caller().plan()));
        return call(root, command, workspace, signIn, user);
    }

    private int call(
            CareervpCommand root, ServiceCommand command, Workspace workspace, HttpSignIn signIn, String userOrToken) {
        try (signIn) {
            return command.call(new ServiceSession(
                    signIn.as(userOrToken),
                    signIn.userId(userOrToken),
                    workspace.timing(),
                    output,
                    root.json(),
                    new WorkingFolder(root.workingFolder())));
        }
    }

    /// In AWS people sign in themselves; only a sandbox gives tokens away.
    private int signIn(CareervpCommand root, List<String> arguments, TokenCommand command) {
        if (root.onAws()) {
            throw new IllegalArgumentException("tokens are issued for the sandbox only, not with --profile or --stage");
        }
        return tokens == null
                ? programs.inServedSandbox(arguments, output)
                : command.issue(tokens, output, root.json());
    }

    private int missing(CommandLine command) {
        output.note("careervp: a command is missing after \"" + command.getCommandName() + "\".");
        command.usage(output.err());
        output.err().flush();
        return ExitCodes.USAGE;
    }

    private int usage(CommandLine.ParameterException e) {
        output.note("careervp: " + e.getMessage());
        output.note("Help: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCodes.USAGE;
    }

    private int failed(Exception e) {
        return switch (e) {
            case ConsoleException failure -> {
                output.note("careervp: " + failure.getMessage() + " "
                        + failure.failure().whatToDo());
                yield ExitCodes.FAILED;
            }
            case RefusedException refused -> {
                output.note("careervp: " + refused.getMessage());
                yield ExitCodes.FAILED;
            }
            case UncheckedIOException file -> {
                output.note("careervp: " + file.getMessage());
                yield ExitCodes.FAILED;
            }
            case JobFilterException filter -> {
                output.note("careervp: the filter cannot be understood at position " + (filter.position() + 1) + ": "
                        + filter.getMessage());
                yield ExitCodes.USAGE;
            }
            case IllegalArgumentException argument -> {
                output.note("careervp: " + argument.getMessage());
                yield ExitCodes.USAGE;
            }
            default -> {
                output.note("careervp: " + e + " (a defect; details are in the log file)");
                yield ExitCodes.FAILED;
            }
        };
    }
}
