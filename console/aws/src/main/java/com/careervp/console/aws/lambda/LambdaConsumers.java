package com.careervp.console.aws.lambda;

import com.careervp.console.aws.failure.AwsCalls;
import com.careervp.console.core.queues.Consumer;
import com.careervp.console.core.queues.ConsumerDirectory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsResponse;

/// Consumers through Lambda's event source mappings.
public final class LambdaConsumers implements ConsumerDirectory {
    private final LambdaClient client;
    private final AwsCalls calls;

    public LambdaConsumers(LambdaClient client, String profile) {
        this.client = client;
        this.calls = new AwsCalls("Lambda", profile);
    }

    @Override
    public List<Consumer> of(String queueArn) {
        List<Consumer> consumers = new ArrayList<>();
        @Nullable String marker = null;
        do {
            String from = marker;
            ListEventSourceMappingsResponse page = calls.call(
                    "ListEventSourceMappings",
                    () -> client.listEventSourceMappings(
                            request -> request.eventSourceArn(queueArn).marker(from)));
            page.eventSourceMappings().stream().map(this::consumer).forEach(consumers::add);
            marker = page.nextMarker();
        } while (marker != null && !marker.isEmpty());
        return List.copyOf(consumers);
    }

    private Consumer consumer(EventSourceMappingConfiguration mapping) {
        String function = name(mapping.functionArn());
        @Nullable
        Integer reserved = calls.call(
                        "GetFunctionConcurrency",
                        () -> client.getFunctionConcurrency(request -> request.functionName(function)))
                .reservedConcurrentExecutions();
        return new Consumer(function, mapping.state(), reserved == null ? -1 : reserved);
    }

    /// The name within `arn:aws:lambda:region:account:function:name[:alias]`.
    private static String name(String arn) {
        String[] parts = arn.split(":", -1);
        return parts.length > 6 ? parts[6] : arn;
    }
}
