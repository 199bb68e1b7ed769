package com.careervp.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.Workspace;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.fake.InMemoryEnvironment;
import com.careervp.console.core.fake.Trouble;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CareervpCliTest {
    private final InMemoryEnvironment environment = new InMemoryEnvironment();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Output output = new Output(new PrintWriter(out), new PrintWriter(err));
    private final Workspace workspace;
    private final RecordedPrograms programs;

    CareervpCliTest(@TempDir Path folder) {
        workspace = environment.workspace(folder);
        programs = new RecordedPrograms(workspace);
    }

    private int run(String... arguments) {
        int code = CareervpCli.serving(programs, workspace, (user, plan) -> "token of " + user + " on " + plan, output)
                .run(List.of(arguments));
        output.out().flush();
        output.err().flush();
        return code;
    }

    private JsonNode json() {
        try {
            return new ObjectMapper().readTree(out.toString());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not one JSON value: " + out, e);
        }
    }

    @Test
    void theStatusIsReadableAndAsJsonComplete() {
        assertThat(run("rollout", "status")).isZero();
        assertThat(out.toString()).contains("SANDBOX  candidate 0 %", "p95 submit", "no data");
        out.getBuffer().setLength(0);
        assertThat(run("rollout", "status", "--json")).isZero();
        assertThat(json().path("weight").asInt(-1)).isZero();
        assertThat(json().path("card").path("gates")).hasSize(7);
        assertThat(json().path("card")
                        .path("gates")
                        .get(0)
                        .path("candidate")
                        .path("value")
                        .isNull())
                .isTrue();
    }

    @Test
    void aWeightIsSetAndRolledBack() {
        assertThat(run("rollout", "set", "10", "--json")).isZero();
        assertThat(json().path("outcome").asText()).isEqualTo("changed");
        out.getBuffer().setLength(0);
        assertThat(run("rollout", "rollback", "--json")).isZero();
        assertThat(json().path("outcome").asText()).isEqualTo("at-zero");
        assertThat(json().path("stackFollowed").asBoolean()).isTrue();
        assertThat(environment.stage.read().weight()).isZero();
    }

    @Test
    void aDriftIsResolvedTheWayThatWasChosen() {
        run("rollout", "set", "10");
        environment.stage.setCandidatePercent(30);
        assertThat(run("rollout", "resolve", "--reason", "why")).isEqualTo(ExitCodes.USAGE);
        assertThat(run("rollout", "resolve", "--adopt-live")).isEqualTo(ExitCodes.USAGE);
        out.getBuffer().setLength(0);
        assertThat(run("rollout", "resolve", "--restore-recorded", "--reason", "nobody meant it", "--json"))
                .isZero();
        assertThat(json().path("to").asInt()).isEqualTo(10);
        environment.stage.setCandidatePercent(20);
        assertThat(run("rollout", "resolve", "--adopt-live", "--reason", "meant"))
                .isZero();
        assertThat(workspace.rollout().status().state().weight()).isEqualTo(20);
    }

    @Test
    void aRefusedWeightFailsAndSaysWhy() {
        assertThat(run("rollout", "set", "35")).isEqualTo(ExitCodes.FAILED);
        assertThat(out.toString()).contains("refused", "35 % is not the plan's next weight");
    }

    @Test
    void mistakesInTheArgumentsAreOneLineAndExitCodeTwo() {
        mistake("weight is 101", "rollout", "set", "101");
        mistake("Invalid value", "rollout", "set", "ten");
        mistake("Unmatched argument", "rollout", "status", "now");
        mistake("PENDING, PROCESSING", "jobs", "list", "status:LOST");
        mistake("a command is missing after \"queues\"", "queues");
        mistake("--limit is 0", "jobs", "list", "--limit", "0");
    }

    private void mistake(String expected, String... arguments) {
        err.getBuffer().setLength(0);
        assertThat(run(arguments)).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains(expected).doesNotContain("Exception");
    }

    @Test
    void aFailureOfTheEnvironmentIsOneLineWithWhatToDo() {
        environment.stage.trouble.always(new ConsoleFailure.Expired(Trouble.origin("API Gateway"), "production"));
        assertThat(run("rollout", "status")).isEqualTo(ExitCodes.FAILED);
        assertThat(err.toString()).contains("CVP-CREDENTIALS-EXPIRED", "aws sso login --profile production");
        assertThat(err.toString().strip().lines()).hasSize(1);
    }

    @Test
    void deadLettersAreListedLookedAtAndRedriven() {
        String dead = environment.identity().names().vprJobsDeadLetterQueue();
        environment.messages.send(dead, "{\"job_id\":\"j1\"}", Map.of());
        assertThat(run("queues", "list")).isZero();
        assertThat(out.toString()).contains("└ " + dead);
        assertThat(run("queues", "peek", dead)).isZero();
        assertThat(out.toString()).contains("j1");
        assertThat(run("queues", "redrive", dead, "--rate", "100")).isZero();
        assertThat(environment.messages.bodies(dead)).isEmpty();
    }

    @Test
    void anUnknownJobFailsWithALine() {
        assertThat(run("jobs", "show", "nope")).isEqualTo(ExitCodes.FAILED);
        assertThat(err.toString()).contains("no job nope");
        assertThat(run("jobs", "retry", "nope")).isEqualTo(ExitCodes.FAILED);
    }

    @Test
    void theAuditChainIsVerified() {
        run("rollout", "set", "10");
        out.getBuffer().setLength(0);
        assertThat(run("audit", "verify", "--json")).isZero();
        assertThat(json().path("outcome").asText()).isEqualTo("intact");
        assertThat(json().path("entries").asInt()).isEqualTo(1);
        environment.audit.remove(1);
        run("rollout", "set", "5");
        assertThat(run("audit", "list")).isZero();
    }

    @Test
    void rollbacksAreRehearsedAsOftenAsAsked() {
        CareervpCli standalone = CareervpCli.standalone(programs, output);

        assertThat(standalone.run(List.of("rehearse", "rollback", "--times", "7", "--json")))
                .isZero();
        assertThat(programs.calls).contains("rollbacks 7 true");
        assertThat(standalone.run(List.of("rehearse", "rollback", "--times", "0")))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("--times is 0");
    }

    @Test
    void helpAndAlarmsNeedNoEnvironmentTrouble() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("rehearse", "Exit codes");
        assertThat(run("alarms", "list")).isZero();
        assertThat(out.toString()).contains("vpr-dead-letters");
    }

    @Test
    void aProcessOfItsOwnForwardsToTheServedSandbox() {
        int code = CareervpCli.standalone(programs, output).run(List.of("queues", "list", "--json"));
        assertThat(code).isEqualTo(7);
        assertThat(programs.calls).containsExactly("served [queues, list, --json]");
    }

    @Test
    void aProfileOrAStageActsOnAws() {
        CareervpCli cli = CareervpCli.standalone(programs, output);
        assertThat(cli.run(List.of("alarms", "list", "--profile", "ops", "--stage", "staging")))
                .isZero();
        assertThat(cli.run(List.of("sandbox", "--port", "8080", "--traffic", "30")))
                .isZero();
        assertThat(cli.run(List.of("rehearse", "main-job", "--json"))).isZero();
        assertThat(programs.calls).containsExactly("aws ops staging ", "sandbox 8080 1.0 30.0", "rehearse true");
    }

    @Test
    void aTokenIsIssuedByTheServedSandboxAndNeverForAws() {
        assertThat(run("token", "--user", "user-1", "--plan", "premium")).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("token of user-1 on premium\n");
        assertThat(CareervpCli.standalone(programs, output).run(List.of("token", "--user", "user-1")))
                .isEqualTo(7);
        assertThat(programs.calls).containsExactly("served [token, --user, user-1]");
        assertThat(run("token", "--user", "user-1", "--stage", "prod")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("for the sandbox only");
    }
}
