package com.careervp.pipeline.aws;

import com.careervp.contract.JobLifecycle;
import com.careervp.contract.PipelineAttributes;
import com.careervp.contract.PipelineOutput;
import com.careervp.contract.PipelineStatus;
import com.careervp.contract.PipelineStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Puts an update of a job's item together. `updatedAt` goes with every one. Not for use by several threads.
final class Change {
    private final Instant now;
    private final List<String> sets = new ArrayList<>();
    private final List<String> adds = new ArrayList<>();
    private final List<String> deletes = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private String condition = "";

    Change(Instant now) {
        this.now = now;
        set(PipelineAttributes.UPDATED_AT, AttributeValue.fromS(JobLifecycle.text(now)));
    }

    /// The step that [#setStep] and expressions with `#steps.#step` are about.
    Change step(PipelineStep step) {
        return name("#steps", PipelineAttributes.STEPS).name("#step", step.id());
    }

    Change setStep(String attribute, AttributeValue value) {
        sets.add("#steps.#step.#s_" + attribute + " = :s_" + attribute);
        return name("#s_" + attribute, attribute).value(":s_" + attribute, value);
    }

    Change set(String attribute, AttributeValue value) {
        sets.add("#t_" + attribute + " = :t_" + attribute);
        return name("#t_" + attribute, attribute).value(":t_" + attribute, value);
    }

    Change setOutput(PipelineOutput output, String jobId) {
        sets.add("#outputs.#output = :output");
        return name("#outputs", PipelineAttributes.OUTPUTS)
                .name("#output", output.id())
                .value(":output", AttributeValue.fromS(output.keyOf(jobId)));
    }

    /// The status and the day on which the job came into it.
    Change status(PipelineStatus status) {
        return set(PipelineAttributes.STATUS, AttributeValue.fromS(status.id()))
                .set(PipelineAttributes.STATUS_DAY, AttributeValue.fromS(PipelineItems.statusDay(status, now)));
    }

    Change remove(String attribute) {
        removes.add("#r_" + attribute);
        return name("#r_" + attribute, attribute);
    }

    Change add(String path, String placeholder, AttributeValue value) {
        adds.add(path + " " + placeholder);
        return value(placeholder, value);
    }

    Change delete(String path, String placeholder, AttributeValue value) {
        deletes.add(path + " " + placeholder);
        return value(placeholder, value);
    }

    Change given(String expression) {
        condition = expression;
        return this;
    }

    Change name(String placeholder, String attribute) {
        names.put(placeholder, attribute);
        return this;
    }

    Change value(String placeholder, AttributeValue value) {
        values.put(placeholder, value);
        return this;
    }

    UpdateItemRequest.Builder request() {
        StringBuilder expression = new StringBuilder();
        clause(expression, "SET ", sets);
        clause(expression, "REMOVE ", removes);
        clause(expression, "ADD ", adds);
        clause(expression, "DELETE ", deletes);
        return UpdateItemRequest.builder()
                .updateExpression(expression.toString().strip())
                .conditionExpression(condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values);
    }

    private static void clause(StringBuilder expression, String keyword, List<String> actions) {
        if (!actions.isEmpty()) {
            expression.append(keyword).append(String.join(", ", actions)).append(' ');
        }
    }
}
