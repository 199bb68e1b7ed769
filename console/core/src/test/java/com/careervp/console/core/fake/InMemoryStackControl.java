package com.careervp.console.core.fake;

import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.failure.FailureOrigin;
import com.careervp.console.core.stacks.StackControl;
import com.careervp.console.core.stacks.StackEvent;
import com.careervp.console.core.stacks.StackSnapshot;
import com.careervp.console.core.stacks.StackUpdate;
import com.careervp.contract.TemplateParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A stack whose updates take as many looks as one wants, and that moves the stage with its parameter.
public final class InMemoryStackControl implements StackControl {
    public final Trouble trouble = new Trouble();
    private final InMemoryLiveStage stage;
    private final ManualTime time;
    private final Map<String, String> parameters = new HashMap<>();
    private final List<StackEvent> events = new ArrayList<>();
    private final List<StackUpdate> updates = new ArrayList<>();
    private String status = "CREATE_COMPLETE";
    private String reason = "";
    private int looksLeft;
    private boolean nextFails;

    public InMemoryStackControl(InMemoryLiveStage stage, ManualTime time) {
        this.stage = stage;
        this.time = time;
        parameters.put(TemplateParameters.VPR_CANDIDATE_PERCENT, "0");
        parameters.put(TemplateParameters.VPR_PRIMARY, "sync");
    }

    @Override
    public synchronized StackSnapshot describe() {
        trouble.check();
        if (status.equals("UPDATE_IN_PROGRESS") && --looksLeft <= 0) {
            end();
        }
        return new StackSnapshot("CareervpStack-Dev", "stack-1", status, reason, parameters, Map.of(), time.now());
    }

    private void end() {
        if (nextFails) {
            nextFails = false;
            reason = "the stage refused";
            event("ApiStage", "AWS::ApiGateway::Stage", "UPDATE_FAILED", reason);
            parameters.put(
                    TemplateParameters.VPR_CANDIDATE_PERCENT,
                    Integer.toString(stage.read().weight()));
            status = "UPDATE_ROLLBACK_COMPLETE";
        } else {
            stage.setCandidatePercent(
                    Integer.parseInt(parameters.getOrDefault(TemplateParameters.VPR_CANDIDATE_PERCENT, "0")));
            event("ApiStage", "AWS::ApiGateway::Stage", "UPDATE_COMPLETE", "");
            status = "UPDATE_COMPLETE";
        }
        event("CareervpStack-Dev", "AWS::CloudFormation::Stack", status, reason);
    }

    @Override
    public synchronized boolean update(StackUpdate update) {
        trouble.check();
        if (status.endsWith("_IN_PROGRESS")) {
            throw new ConsoleException(new ConsoleFailure.Conflict(Trouble.origin("CloudFormation")));
        }
        update.changes().keySet().stream()
                .filter(name -> !parameters.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ConsoleException(new ConsoleFailure.Unexpected(FailureOrigin.local(
                            "CloudFormation",
                            "UpdateStack",
                            "Parameters: [" + name + "] do not exist in the template")));
                });
        if (parameters.entrySet().containsAll(update.changes().entrySet())) {
            return false;
        }
        updates.add(update);
        parameters.putAll(update.changes());
        status = "UPDATE_IN_PROGRESS";
        reason = "";
        looksLeft = 2;
        event("CareervpStack-Dev", "AWS::CloudFormation::Stack", status, "User Initiated");
        return true;
    }

    @Override
    public synchronized List<StackEvent> newestEvents(int limit) {
        trouble.check();
        return events.reversed().stream().limit(limit).toList();
    }

    private void event(String id, String type, String newStatus, String why) {
        events.add(new StackEvent("event-" + events.size(), time.now(), id, type, newStatus, why));
    }

    /// The updates it was given, oldest first.
    public synchronized List<StackUpdate> updates() {
        return List.copyOf(updates);
    }

    public synchronized void failNextUpdate() {
        nextFails = true;
    }

    public synchronized void forceStatus(String forced) {
        status = forced;
        looksLeft = Integer.MAX_VALUE;
    }

    public synchronized void forceParameter(String name, String value) {
        parameters.put(name, value);
    }
}
