package com.careervp.pipeline.aws;

import com.careervp.aws.AwsFailures;
import com.careervp.pipeline.job.JobMessages;
import com.careervp.pipeline.job.PipelineMessages;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// One queue and two topics. Clients and names are asked for when they are needed, so that a function has to know only
/// what it sends to.
public final class AwsPipelineMessages implements PipelineMessages {

    /// @param queueUrl of the queue of extractions
    /// @param extractedTopic ARN
    /// @param readyTopic ARN
    public record Addresses(Supplier<String> queueUrl, Supplier<String> extractedTopic, Supplier<String> readyTopic) {}

    private final Supplier<SqsClient> sqs;
    private final Supplier<SnsClient> sns;
    private final Addresses addresses;

    public AwsPipelineMessages(Supplier<SqsClient> sqs, Supplier<SnsClient> sns, Addresses addresses) {
        this.sqs = sqs;
        this.sns = sns;
        this.addresses = addresses;
    }

    @Override
    public String askForExtraction(String jobId) {
        return AwsFailures.translating(
                "asking for the extraction of upload " + jobId,
                () -> sqs.get()
                        .sendMessage(request ->
                                request.queueUrl(addresses.queueUrl().get()).messageBody(JobMessages.body(jobId)))
                        .messageId());
    }

    @Override
    public void tellExtracted(String jobId) {
        publish("telling that upload " + jobId + " is extracted", addresses.extractedTopic(), jobId);
    }

    @Override
    public void tellReady(String jobId) {
        publish("telling that upload " + jobId + " is ready for its dashboard", addresses.readyTopic(), jobId);
    }

    private void publish(String what, Supplier<String> topic, String jobId) {
        AwsFailures.translating(
                what,
                () -> sns.get().publish(request -> request.topicArn(topic.get()).message(JobMessages.body(jobId))));
    }
}
