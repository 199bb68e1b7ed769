package com.careervp.sandbox;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

/// Creates the stack from its template the way a deployer does: the template goes to an asset bucket, the stack is
/// created from its URL, the events are followed until the end.
final class FirstDeployment {
    private static final Duration POLL = Duration.ofMillis(20);

    private final SandboxClients clients;
    private final SandboxOptions options;
    private final Consumer<StartProgress> progress;

    FirstDeployment(SandboxClients clients, SandboxOptions options, Consumer<StartProgress> progress) {
        this.clients = clients;
        this.options = options;
        this.progress = progress;
    }

    /// @throws IllegalStateException with the first failure's reason
    void run() {
        String name = options.stage().stackName();
        progress.accept(new StartProgress(StartStep.STACK, name));
        String url = upload(options.assembly().template(options.stage()));
        CloudFormationClient cloudFormation = clients.cloudFormation();
        cloudFormation.createStack(
                r -> r.stackName(name).templateURL(url).capabilities(Capability.CAPABILITY_NAMED_IAM));
        StackStatus status = follow(cloudFormation, name);
        if (status != StackStatus.CREATE_COMPLETE) {
            throw new IllegalStateException("the stack " + name + " could not be created (" + status + "): "
                    + firstFailure(cloudFormation, name));
        }
    }

    private String upload(String template) {
        S3Client objects = clients.s3();
        String bucket = "careervp-assets-" + SandboxOptions.ACCOUNT + "-" + SandboxOptions.REGION;
        String key = options.stage().id() + "/" + options.stage().stackName() + ".template.json";
        try {
            objects.createBucket(r -> r.bucket(bucket));
        } catch (BucketAlreadyOwnedByYouException e) {
            // it is there from an earlier run in the same folder
            progress.accept(new StartProgress(StartStep.STACK, bucket));
        }
        objects.putObject(r -> r.bucket(bucket).key(key), RequestBody.fromString(template));
        return "https://" + bucket + ".s3." + SandboxOptions.REGION + ".amazonaws.com/" + key;
    }

    private StackStatus follow(CloudFormationClient cloudFormation, String name) {
        Set<String> told = new HashSet<>();
        while (true) {
            Stack stack = cloudFormation
                    .describeStacks(r -> r.stackName(name))
                    .stacks()
                    .getFirst();
            for (StackEvent event : newest(cloudFormation, name).reversed()) {
                if (told.add(event.eventId()) && event.resourceStatusAsString().endsWith("_COMPLETE")) {
                    progress.accept(new StartProgress(StartStep.STACK, event.logicalResourceId()));
                }
            }
            if (!stack.stackStatusAsString().endsWith("_IN_PROGRESS")) {
                return stack.stackStatus();
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the stack was created", e);
            }
        }
    }

    private static List<StackEvent> newest(CloudFormationClient cloudFormation, String name) {
        return cloudFormation.describeStackEvents(r -> r.stackName(name)).stackEvents();
    }

    private static String firstFailure(CloudFormationClient cloudFormation, String name) {
        return cloudFormation.describeStackEventsPaginator(r -> r.stackName(name)).stackEvents().stream()
                .filter(event -> event.resourceStatusAsString().endsWith("_FAILED"))
                .reduce((newer, older) -> older)
                .map(event -> event.logicalResourceId() + ": " + event.resourceStatusReason())
                .orElse("no event tells why");
    }
}
