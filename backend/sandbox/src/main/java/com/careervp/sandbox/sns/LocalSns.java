package com.careervp.sandbox.sns;

import com.careervp.kernel.IdSource;
import com.careervp.sandbox.events.FunctionInvoker;
import com.careervp.sandbox.telemetry.MetricSink;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.ConfirmSubscriptionRequest;
import software.amazon.awssdk.services.sns.model.ConfirmSubscriptionResponse;
import software.amazon.awssdk.services.sns.model.CreateTopicRequest;
import software.amazon.awssdk.services.sns.model.CreateTopicResponse;
import software.amazon.awssdk.services.sns.model.DeleteTopicRequest;
import software.amazon.awssdk.services.sns.model.DeleteTopicResponse;
import software.amazon.awssdk.services.sns.model.GetSubscriptionAttributesRequest;
import software.amazon.awssdk.services.sns.model.GetSubscriptionAttributesResponse;
import software.amazon.awssdk.services.sns.model.GetTopicAttributesRequest;
import software.amazon.awssdk.services.sns.model.GetTopicAttributesResponse;
import software.amazon.awssdk.services.sns.model.ListSubscriptionsByTopicRequest;
import software.amazon.awssdk.services.sns.model.ListSubscriptionsByTopicResponse;
import software.amazon.awssdk.services.sns.model.ListSubscriptionsRequest;
import software.amazon.awssdk.services.sns.model.ListSubscriptionsResponse;
import software.amazon.awssdk.services.sns.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.sns.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.sns.model.ListTopicsRequest;
import software.amazon.awssdk.services.sns.model.ListTopicsResponse;
import software.amazon.awssdk.services.sns.model.PublishBatchRequest;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import software.amazon.awssdk.services.sns.model.SetSubscriptionAttributesRequest;
import software.amazon.awssdk.services.sns.model.SetSubscriptionAttributesResponse;
import software.amazon.awssdk.services.sns.model.SetTopicAttributesRequest;
import software.amazon.awssdk.services.sns.model.SetTopicAttributesResponse;
import software.amazon.awssdk.services.sns.model.SubscribeRequest;
import software.amazon.awssdk.services.sns.model.SubscribeResponse;
import software.amazon.awssdk.services.sns.model.Subscription;
import software.amazon.awssdk.services.sns.model.TagResourceRequest;
import software.amazon.awssdk.services.sns.model.TagResourceResponse;
import software.amazon.awssdk.services.sns.model.UnsubscribeRequest;
import software.amazon.awssdk.services.sns.model.UnsubscribeResponse;
import software.amazon.awssdk.services.sqs.SqsClient;

/// SNS in this JVM, standard topics only. Subscribers are queues, functions, web addresses of this machine and
/// listeners in this program; subscriptions by e-mail can be made and stay pending for ever. Publishing returns before
/// the deliveries. Operations not named here throw `UnsupportedOperationException`, as the SDK's interface does. Safe
/// for use by several threads.
public final class LocalSns implements SnsClient {
    private static final Pattern TOPIC_NAME = Pattern.compile("[A-Za-z0-9_-]{1,256}");
    private static final Set<String> CONFIRMED_AT_ONCE = Set.of("sqs", "lambda");
    private static final int PAGE = 100;

    private final ConcurrentNavigableMap<String, Topic> topics = new ConcurrentSkipListMap<>();
    private final IdSource ids;
    private final String region;
    private final String account;
    private final Deliveries deliveries;
    private final Publications publications;

    /// @param clock the sandbox's
    /// @param queues asked at every delivery, so that the client may come to be after this object
    public LocalSns(
            Clock clock,
            IdSource ids,
            String region,
            String account,
            Supplier<SqsClient> queues,
            FunctionInvoker functions,
            MetricSink metrics) {
        this.ids = ids;
        this.region = region;
        this.account = account;
        this.deliveries = new Deliveries(clock, queues, functions, metrics);
        this.publications = new Publications(clock, ids, deliveries);
    }

    /// Hears every message of a topic until the returned object is closed, on the publisher's thread; it must not
    /// block.
    ///
    /// @throws software.amazon.awssdk.services.sns.model.NotFoundException when there is no such topic
    public AutoCloseable listen(String topicArn, Consumer<TopicMessage> listener) {
        Topic topic = topic(topicArn);
        topic.listeners().add(listener);
        return () -> topic.listeners().remove(listener);
    }

    @Override
    public CreateTopicResponse createTopic(CreateTopicRequest request) {
        String name = SnsErrors.required(request.name(), "Topic Name");
        if (!TOPIC_NAME.matcher(name).matches()) {
            throw SnsErrors.invalid("Topic Name");
        }
        Topic topic = topics.computeIfAbsent(
                "arn:aws:sns:" + region + ":" + account + ":" + name, arn -> new Topic(arn, account));
        topic.attributes().putAll(request.attributes());
        request.tags().forEach(tag -> topic.tags().put(tag.key(), tag.value()));
        return CreateTopicResponse.builder().topicArn(topic.arn()).build();
    }

    @Override
    public DeleteTopicResponse deleteTopic(DeleteTopicRequest request) {
        topics.remove(SnsErrors.required(request.topicArn(), "TopicArn"));
        return DeleteTopicResponse.builder().build();
    }

    @Override
    public ListTopicsResponse listTopics(ListTopicsRequest request) {
        TopicPage<String> page = TopicPage.of(List.copyOf(topics.keySet()), request.nextToken(), PAGE);
        return ListTopicsResponse.builder()
                .topics(page.items().stream()
                        .map(arn -> software.amazon.awssdk.services.sns.model.Topic.builder()
                                .topicArn(arn)
                                .build())
                        .toList())
                .nextToken(page.next())
                .build();
    }

    @Override
    public GetTopicAttributesResponse getTopicAttributes(GetTopicAttributesRequest request) {
        return GetTopicAttributesResponse.builder()
                .attributes(topic(request.topicArn()).describe())
                .build();
    }

    @Override
    public SetTopicAttributesResponse setTopicAttributes(SetTopicAttributesRequest request) {
        Topic topic = topic(request.topicArn());
        String value = request.attributeValue();
        topic.attributes()
                .put(SnsErrors.required(request.attributeName(), "AttributeName"), value == null ? "" : value);
        return SetTopicAttributesResponse.builder().build();
    }

    @Override
    public SubscribeResponse subscribe(SubscribeRequest request) {
        Topic topic = topic(request.topicArn());
        String protocol = SnsErrors.required(request.protocol(), "Protocol");
        String endpoint = SnsErrors.required(request.endpoint(), "Endpoint");
        Endpoints.check(protocol, endpoint);
        TopicSubscription present = topic.subscription(protocol, endpoint).orElse(null);
        if (present != null) {
            return answer(present, request);
        }
        String token = CONFIRMED_AT_ONCE.contains(protocol) ? null : ids.next().replace("-", "");
        TopicSubscription subscription = TopicSubscription.of(
                topic.arn() + ":" + ids.next(), topic.arn(), account, protocol, endpoint, request.attributes(), token);
        topic.subscriptions().put(subscription.arn(), subscription);
        if (token != null && protocol.startsWith("http")) {
            deliveries.askToConfirm(publications.confirmationOf(topic), subscription, token);
        }
        return answer(subscription, request);
    }

    private static SubscribeResponse answer(TopicSubscription subscription, SubscribeRequest request) {
        boolean show = subscription.isConfirmed() || Boolean.TRUE.equals(request.returnSubscriptionArn());
        return SubscribeResponse.builder()
                .subscriptionArn(show ? subscription.arn() : "pending confirmation")
                .build();
    }

    @Override
    public ConfirmSubscriptionResponse confirmSubscription(ConfirmSubscriptionRequest request) {
        Topic topic = topic(request.topicArn());
        String token = SnsErrors.required(request.token(), "Token");
        TopicSubscription pending = topic.subscriptions().values().stream()
                .filter(subscription -> token.equals(subscription.token()))
                .findFirst()
                .orElseThrow(() -> SnsErrors.invalid("Token"));
        topic.subscriptions().put(pending.arn(), pending.confirmed());
        return ConfirmSubscriptionResponse.builder()
                .subscriptionArn(pending.arn())
                .build();
    }

    @Override
    public UnsubscribeResponse unsubscribe(UnsubscribeRequest request) {
        String arn = SnsErrors.required(request.subscriptionArn(), "SubscriptionArn");
        topics.values().forEach(topic -> topic.subscriptions().remove(arn));
        return UnsubscribeResponse.builder().build();
    }

    @Override
    public ListSubscriptionsResponse listSubscriptions(ListSubscriptionsRequest request) {
        List<Subscription> all = topics.values().stream()
                .flatMap(topic -> topic.subscriptions().values().stream())
                .map(TopicSubscription::describe)
                .toList();
        TopicPage<Subscription> page = TopicPage.of(all, request.nextToken(), PAGE);
        return ListSubscriptionsResponse.builder()
                .subscriptions(page.items())
                .nextToken(page.next())
                .build();
    }

    @Override
    public ListSubscriptionsByTopicResponse listSubscriptionsByTopic(ListSubscriptionsByTopicRequest request) {
        List<Subscription> all = topic(request.topicArn()).subscriptions().values().stream()
                .map(TopicSubscription::describe)
                .toList();
        TopicPage<Subscription> page = TopicPage.of(all, request.nextToken(), PAGE);
        return ListSubscriptionsByTopicResponse.builder()
                .subscriptions(page.items())
                .nextToken(page.next())
                .build();
    }

    @Override
    public GetSubscriptionAttributesResponse getSubscriptionAttributes(GetSubscriptionAttributesRequest request) {
        return GetSubscriptionAttributesResponse.builder()
                .attributes(subscription(request.subscriptionArn()).describeAttributes())
                .build();
    }

    @Override
    public SetSubscriptionAttributesResponse setSubscriptionAttributes(SetSubscriptionAttributesRequest request) {
        TopicSubscription present = subscription(request.subscriptionArn());
        String name = SnsErrors.required(request.attributeName(), "AttributeName");
        topic(present.topicArn())
                .subscriptions()
                .computeIfPresent(
                        present.arn(), (arn, subscription) -> subscription.with(name, request.attributeValue()));
        return SetSubscriptionAttributesResponse.builder().build();
    }

    @Override
    public PublishResponse publish(PublishRequest request) {
        String arn = request.topicArn() == null ? request.targetArn() : request.topicArn();
        if (request.phoneNumber() != null) {
            throw SnsErrors.invalid("PhoneNumber is not supported by the sandbox");
        }
        String id = publications.publish(
                topic(arn),
                new Publications.Draft(
                        request.subject(), request.message(), request.messageStructure(), request.messageAttributes()));
        return PublishResponse.builder().messageId(id).build();
    }

    @Override
    public PublishBatchResponse publishBatch(PublishBatchRequest request) {
        Topic topic = topic(request.topicArn());
        return publications.publishAll(topic, request.publishBatchRequestEntries());
    }

    @Override
    public TagResourceResponse tagResource(TagResourceRequest request) {
        Topic topic = topic(request.resourceArn());
        request.tags().forEach(tag -> topic.tags().put(tag.key(), tag.value()));
        return TagResourceResponse.builder().build();
    }

    @Override
    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        return ListTagsForResourceResponse.builder()
                .tags(topic(request.resourceArn()).describeTags())
                .build();
    }

    Optional<String> findTopic(String arn) {
        return Optional.ofNullable(topics.get(arn)).map(Topic::arn);
    }

    private Topic topic(@Nullable String arn) {
        Topic topic = topics.get(SnsErrors.required(arn, "TopicArn"));
        if (topic == null) {
            throw SnsErrors.notFound("Topic");
        }
        return topic;
    }

    private TopicSubscription subscription(@Nullable String arn) {
        String wanted = SnsErrors.required(arn, "SubscriptionArn");
        return topics.values().stream()
                .map(topic -> topic.subscriptions().get(wanted))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> SnsErrors.notFound("Subscription"));
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    /// Ends deliveries that are under way.
    @Override
    public void close() {
        deliveries.close();
    }
}
