package com.careervp.sandbox;

import com.careervp.kernel.IdSource;
import com.careervp.language.LanguageModel;
import com.careervp.sandbox.apigateway.ApiGatewayResources;
import com.careervp.sandbox.apigateway.LocalApiGateway;
import com.careervp.sandbox.cloudformation.LocalCloudFormation;
import com.careervp.sandbox.cloudformation.Surroundings;
import com.careervp.sandbox.cloudwatch.CloudWatchResources;
import com.careervp.sandbox.cloudwatch.LocalCloudWatch;
import com.careervp.sandbox.cloudwatch.TopicActions;
import com.careervp.sandbox.cognito.CognitoResources;
import com.careervp.sandbox.cognito.LocalCognito;
import com.careervp.sandbox.dynamodb.LocalDynamoDb;
import com.careervp.sandbox.events.EventRuleResources;
import com.careervp.sandbox.events.EventTargets;
import com.careervp.sandbox.events.FunctionInvoker;
import com.careervp.sandbox.events.LambdaFunctionInvoker;
import com.careervp.sandbox.events.LocalEventBus;
import com.careervp.sandbox.faults.Drills;
import com.careervp.sandbox.lambda.LambdaResources;
import com.careervp.sandbox.lambda.LocalLambda;
import com.careervp.sandbox.logs.LocalLogs;
import com.careervp.sandbox.logs.LogResources;
import com.careervp.sandbox.s3.ObjectStore;
import com.careervp.sandbox.s3.StoredTemplates;
import com.careervp.sandbox.sns.LocalSns;
import com.careervp.sandbox.sns.SnsResources;
import com.careervp.sandbox.sqs.QueueEngine;
import com.careervp.sandbox.time.SandboxTime;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sns.SnsClient;

/// Makes the services that are classes of the sandbox itself and connects them.
final class SandboxServices {
    private static final String ACCOUNT = SandboxOptions.ACCOUNT;
    private static final String REGION = SandboxOptions.REGION;

    private final SandboxTime time;
    private final IdSource ids;
    private final LateClients clients;
    private final OpenParts parts;

    SandboxServices(SandboxTime time, IdSource ids, LateClients clients, OpenParts parts) {
        this.time = time;
        this.ids = ids;
        this.clients = clients;
        this.parts = parts;
    }

    /// Metrics, logs and events; they need nothing of the rest until something happens.
    Monitoring startMonitoring() {
        FunctionInvoker functions = new LambdaFunctionInvoker(clients::lambda);
        LocalEventBus events = parts.opened(new LocalEventBus(
                time, ids, REGION, ACCOUNT, new EventTargets(functions, clients::sqs, this::publish)));
        LocalCloudWatch metrics = parts.opened(
                new LocalCloudWatch(time, Duration.ZERO, REGION, ACCOUNT, new TopicActions(clients::sns), events));
        LocalLogs logs = parts.opened(new LocalLogs(time.clock(), REGION, ACCOUNT, metrics));
        LocalSns topics =
                parts.opened(new LocalSns(time.clock(), ids, REGION, ACCOUNT, clients::sqs, functions, metrics));
        clients.put(CloudWatchClient.class, metrics);
        clients.put(CloudWatchLogsClient.class, logs);
        clients.put(SnsClient.class, topics);
        return new Monitoring(metrics, logs, events, topics);
    }

    private void publish(String topicArn, String message) {
        clients.sns().publish(r -> r.topicArn(topicArn).message(message));
    }

    LocalLambda startFunctions(Monitoring monitoring, LanguageModel model, QueueEngine queues, Drills drills) {
        LocalLambda lambda = parts.opened(
                new LocalLambda(time, clients, model, ids, monitoring.metrics(), monitoring.logs(), queues.client()));
        lambda.intercept(drills);
        lambda.publishWith(clients::sns);
        clients.put(LambdaClient.class, lambda);
        return lambda;
    }

    LocalApiGateway startApi(Monitoring monitoring, LocalLambda lambda, int port) {
        LocalApiGateway gateway = parts.opened(
                new LocalApiGateway(time, lambda, ids, monitoring.metrics(), monitoring.logs(), port, new Random()));
        clients.put(ApiGatewayClient.class, gateway);
        return gateway;
    }

    /// The issuer of tokens; the gateway verifies with it.
    LocalCognito startUserPools(LocalApiGateway gateway) {
        LocalCognito cognito = parts.opened(new LocalCognito(time.clock(), ids));
        gateway.verifyTokensWith(cognito);
        return cognito;
    }

    void startStackEngine(
            Monitoring monitoring,
            LocalDynamoDb tables,
            ObjectStore objects,
            QueueEngine queues,
            LocalLambda lambda,
            LocalApiGateway gateway,
            LocalCognito cognito) {
        LocalCloudFormation cloudFormation = parts.opened(LocalCloudFormation.with(
                List.of(
                        queues.provider(),
                        objects.provider(),
                        new KeptTables(tables),
                        new LambdaResources(lambda),
                        new ApiGatewayResources(gateway),
                        new CognitoResources(cognito),
                        new CloudWatchResources(monitoring.metrics()),
                        new LogResources(monitoring.logs()),
                        new EventRuleResources(monitoring.events()),
                        new SnsResources(monitoring.topics())),
                new Surroundings(
                        time,
                        ids,
                        new StoredTemplates(objects.client()),
                        monitoring.metrics(),
                        new LocalAddresses(gateway),
                        ACCOUNT,
                        REGION)));
        clients.put(CloudFormationClient.class, cloudFormation);
    }
}
