package com.careervp.sandbox.apigateway;

/// Where the access log goes and what a line of it looks like.
record AccessLogSettings(String destinationArn, String format) {

    /// The log group of an ARN such as `arn:aws:logs:us-east-1:000000000000:log-group:/aws/api:*`.
    String logGroup() {
        String marker = ":log-group:";
        int start = destinationArn.indexOf(marker);
        String group = start < 0 ? destinationArn : destinationArn.substring(start + marker.length());
        return group.endsWith(":*") ? group.substring(0, group.length() - 2) : group;
    }
}
