package com.careervp.console.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `careervp token`
@Command(
        name = "token",
        description = "Signs a person in to the running sandbox's API and prints the id token.",
        mixinStandardHelpOptions = true)
final class TokenCommand {
    @Option(names = "--user", required = true, paramLabel = "ID", description = "who is signed in")
    private String user = "";

    @Option(
            names = "--plan",
            defaultValue = "free",
            paramLabel = "PLAN",
            description = "free, premium or enterprise; default free")
    private String plan = "";

    int issue(SandboxTokens tokens, Output output, boolean json) {
        String token = tokens.idToken(user, plan);
        output.result(json ? Json.text(Map.of("token", token)) : token);
        return ExitCodes.OK;
    }
}
