package com.careervp.vpr.aws;

import com.careervp.aws.AwsFailures;
import com.careervp.contract.JobAttributes;
import com.careervp.vpr.job.JobMessage;
import com.careervp.vpr.job.JobQueue;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/// Jobs on an SQS queue. The job's id is also a message attribute, so that a message can be recognised without reading
/// its body, and the trace goes on as `AWSTraceHeader`.
public final class SqsJobQueue implements JobQueue {
    /// "Message timers" in the SQS developer guide: DelaySeconds is 0 to 900.
    private static final long LONGEST_DELAY_SECONDS = 900;

    private final SqsClient sqs;
    private final String queueUrl;

    public SqsJobQueue(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public String send(JobMessage message) {
        return send(message, request(message));
    }

    @Override
    public String sendLater(JobMessage message, Duration delay) {
        long seconds = Math.clamp(delay.plusMillis(999).toSeconds(), 0, LONGEST_DELAY_SECONDS);
        return send(message, request(message).delaySeconds((int) seconds));
    }

    @Override
    public void postpone(String receiptHandle, Duration delay) {
        AwsFailures.translating(
                "postponing a message",
                () -> sqs.changeMessageVisibility(request -> request.queueUrl(queueUrl)
                        .receiptHandle(receiptHandle)
                        .visibilityTimeout((int) delay.toSeconds())));
    }

    private String send(JobMessage message, SendMessageRequest.Builder request) {
        return AwsFailures.translating(
                "sending the message of job " + message.jobId(),
                () -> sqs.sendMessage(request.build()).messageId());
    }

    private SendMessageRequest.Builder request(JobMessage message) {
        Map<String, MessageAttributeValue> attributes = new HashMap<>();
        attributes.put(
                JobAttributes.JOB_ID,
                MessageAttributeValue.builder()
                        .dataType("String")
                        .stringValue(message.jobId())
                        .build());
        SendMessageRequest.Builder request =
                SendMessageRequest.builder().queueUrl(queueUrl).messageBody(message.body());
        String trace = message.traceHeader();
        if (trace != null) {
            attributes.put(
                    JobAttributes.TRACE_ID,
                    MessageAttributeValue.builder()
                            .dataType("String")
                            .stringValue(trace)
                            .build());
            request.messageSystemAttributes(Map.of(
                    MessageSystemAttributeNameForSends.AWS_TRACE_HEADER,
                    MessageSystemAttributeValue.builder()
                            .dataType("String")
                            .stringValue(trace)
                            .build()));
        }
        return request.messageAttributes(attributes);
    }
}
