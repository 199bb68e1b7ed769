package com.careervp.sandbox.sqs;

/// The last part of URLs and ARNs of queues.
final class QueueNames {
    private QueueNames() {}

    static String ofUrl(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    static String ofArn(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
