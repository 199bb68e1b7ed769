package com.careervp.sandbox.sqs;

import com.careervp.sandbox.telemetry.MetricSink;
import com.careervp.sandbox.time.SandboxTime;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.http.scaladsl.Http;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Option;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The queue engine: an ElasticMQ of its own on a free port of 127.0.0.1, the client for it, and the metrics that SQS
/// would publish.
public final class QueueEngine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueueEngine.class);
    private static final int MOST_CONNECTIONS = 200;
    private static final long LONGEST_END_SECONDS = 10;

    private final ActorSystem actors;
    private final Http.ServerBinding binding;
    private final SqsClient engineClient;
    private final LocalSqs client;
    private final QueueMetrics metrics;
    private final URI endpoint;

    private QueueEngine(
            ActorSystem actors,
            Http.ServerBinding binding,
            SqsClient engineClient,
            LocalSqs client,
            QueueMetrics metrics,
            URI endpoint) {
        this.actors = actors;
        this.binding = binding;
        this.engineClient = engineClient;
        this.client = client;
        this.metrics = metrics;
        this.endpoint = endpoint;
    }

    /// Starts the engine and returns when it answers.
    public static QueueEngine start(SandboxTime time, MetricSink sink, String account, String region) {
        ActorSystem actors = ActorSystem.create("sandbox-queues", configuration(), QueueEngine.class.getClassLoader());
        QueueLedger ledger = new QueueLedger(time.clock());
        ActorRef listener = actors.actorOf(Props.create(LedgerActor.class, () -> new LedgerActor(ledger)));
        ActorRef queues = actors.actorOf(Props.create(
                QueueManagerActor.class,
                () -> new QueueManagerActor(new SandboxNow(time), StrictSQSLimits$.MODULE$, Option.apply(listener))));
        SQSRestServer server = SQSRestServerBuilder.withActorSystem(actors)
                .withQueueManagerActor(queues)
                .withInterface("127.0.0.1")
                .withDynamicPort()
                .withAWSRegion(region)
                .withAWSAccountId(account)
                .start();
        Http.ServerBinding binding = server.waitUntilStarted();
        forgetManagementBean();
        URI endpoint = URI.create("http://127.0.0.1:" + binding.localAddress().getPort());
        SqsClient engineClient = clientOf(endpoint, region);
        QueueCounters counters = new QueueCounters();
        LocalSqs client = new LocalSqs(engineClient, ledger, counters, new DelayedMessages(queues), time);
        QueueMetrics metrics = new QueueMetrics(ledger, counters, client, sink, time);
        metrics.start();
        return new QueueEngine(actors, binding, engineClient, client, metrics, endpoint);
    }

    private static Config configuration() {
        return ConfigFactory.parseString("""
                        pekko.loggers = ["org.apache.pekko.event.slf4j.Slf4jLogger"]
                        pekko.loglevel = WARNING
                        pekko.daemonic = on
                        pekko.jvm-exit-on-fatal-error = off
                        pekko.jvm-shutdown-hooks = off
                        pekko.coordinated-shutdown.run-by-jvm-shutdown-hook = off
                        pekko.actor.default-dispatcher.fork-join-executor.parallelism-max = 4
                        pekko.http.server.max-connections = 1024
                        """).withFallback(ConfigFactory.load(QueueEngine.class.getClassLoader()));
    }

    /// The engine registers a bean for the whole JVM that would keep this engine alive for ever.
    private static void forgetManagementBean() {
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            server.unregisterMBean(new ObjectName("org.elasticmq:name=Queues"));
        } catch (InstanceNotFoundException e) {
            LOG.debug("Another sandbox removed the engine's management bean first");
        } catch (JMException e) {
            throw new IllegalStateException("the engine's management bean could not be removed", e);
        }
    }

    private static SqsClient clientOf(URI endpoint, String region) {
        return SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("sandbox", "sandbox")))
                .httpClientBuilder(ApacheHttpClient.builder().maxConnections(MOST_CONNECTIONS))
                .build();
    }

    /// The client that everything in the sandbox uses. Closing it has no effect.
    public LocalSqs client() {
        return client;
    }

    /// Makes queues for the stack engine.
    public QueueProvider provider() {
        return new QueueProvider(client);
    }

    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        metrics.close();
        client.stop();
        engineClient.close();
        binding.unbind();
        actors.terminate();
        try {
            actors.getWhenTerminated().toCompletableFuture().get(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException("the queue engine did not stop within " + LONGEST_END_SECONDS + " s", e);
        }
    }
}
