package com.careervp.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.DefaultAwsResponseMetadata;
import software.amazon.awssdk.awscore.util.AwsHeader;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponseMetadata;

/// One call under way: its request id and what it used. For one thread.
final class Call {
    private static final SdkHttpResponse OK =
            SdkHttpResponse.builder().statusCode(200).statusText("OK").build();

    private final String requestId;
    private final List<Capacity> consumed = new ArrayList<>(1);
    private long returnedItems = -1;

    Call(String requestId) {
        this.requestId = requestId;
    }

    String requestId() {
        return requestId;
    }

    /// Puts on a response what the SDK reads from the HTTP answer.
    <B extends DynamoDbResponse.Builder> B stamp(B response) {
        response.responseMetadata(DynamoDbResponseMetadata.create(
                DefaultAwsResponseMetadata.create(Map.of(AwsHeader.AWS_REQUEST_ID, requestId))));
        response.sdkHttpResponse(OK);
        return response;
    }

    /// What the call will be charged for in the metrics, once it has succeeded.
    Capacity consume(Capacity capacity) {
        consumed.add(capacity);
        return capacity;
    }

    List<Capacity> consumed() {
        return consumed;
    }

    void returned(long items) {
        returnedItems = items;
    }

    /// Items that a query or scan returned; negative for other calls.
    long returnedItems() {
        return returnedItems;
    }
}
