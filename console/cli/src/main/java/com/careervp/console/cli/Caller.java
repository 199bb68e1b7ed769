package com.careervp.console.cli;

import picocli.CommandLine.Option;

/// Who calls the API.
final class Caller {
    @Option(names = "--user", paramLabel = "ID", description = "sandbox: who is signed in; a new person when left out")
    private String user = "";

    @Option(
            names = "--plan",
            defaultValue = "enterprise",
            paramLabel = "PLAN",
            description = "sandbox: free, premium or enterprise; default enterprise")
    private String plan = "";

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "AWS: the person's id token; or set CAREERVP_TOKEN, which no process list shows")
    private String token = "";

    String user() {
        return user;
    }

    String plan() {
        return plan;
    }

    String token() {
        return token;
    }
}
