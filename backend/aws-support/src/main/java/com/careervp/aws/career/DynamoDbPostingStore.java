package com.careervp.aws.career;

import com.careervp.aws.AwsFailures;
import com.careervp.contract.JobLifecycle;
import com.careervp.contract.PostingAttributes;
import com.careervp.kernel.career.Access;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.PostingIds;
import com.careervp.kernel.career.PostingStore;
import com.careervp.kernel.career.StoredPosting;
import com.careervp.language.json.CareerJson;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Job postings in a DynamoDB table, kept for [#KEPT] after they were last stored.
public final class DynamoDbPostingStore implements PostingStore {
    /// Longer than an application takes; whoever stores the posting again renews it.
    public static final Duration KEPT = Duration.ofDays(180);

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final InstantSource time;

    public DynamoDbPostingStore(DynamoDbClient dynamoDb, String table, InstantSource time) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.time = time;
    }

    @Override
    public StoredPosting store(String userId, JobPosting posting) {
        StoredPosting stored = new StoredPosting(PostingIds.of(userId, posting), userId, posting);
        Instant now = time.instant();
        Map<String, AttributeValue> item = Map.of(
                PostingAttributes.JOB_ID, AttributeValue.fromS(stored.id()),
                PostingAttributes.USER_ID, AttributeValue.fromS(userId),
                PostingAttributes.POSTING,
                        AttributeValue.fromS(CareerJson.write(posting).toString()),
                PostingAttributes.CREATED_AT, AttributeValue.fromS(JobLifecycle.text(now)),
                PostingAttributes.TTL,
                        AttributeValue.fromN(Long.toString(now.plus(KEPT).getEpochSecond())));
        // No condition: the id is made of the content, so what may stand there is the same posting.
        AwsFailures.translating(
                "storing a job posting",
                () -> dynamoDb.putItem(request -> request.tableName(table).item(item)));
        return stored;
    }

    @Override
    public Access<StoredPosting> read(String id, String readerId) {
        Map<String, AttributeValue> item = AwsFailures.translating(
                "reading a job posting",
                () -> dynamoDb.getItem(request -> request.tableName(table)
                                .consistentRead(true)
                                .key(Map.of(PostingAttributes.JOB_ID, AttributeValue.fromS(id))))
                        .item());
        if (item.isEmpty() || isOver(item)) {
            return new Access.Missing<>();
        }
        StoredItem values = new StoredItem("a stored posting", item);
        String owner = values.text(PostingAttributes.USER_ID);
        if (!owner.equals(readerId)) {
            return new Access.Denied<>();
        }
        return new Access.Granted<>(
                new StoredPosting(id, owner, values.json(PostingAttributes.POSTING, CareerJson::readPosting)));
    }

    /// DynamoDB removes items some time after their time is over, up to days later.
    private boolean isOver(Map<String, AttributeValue> item) {
        AttributeValue ttl = item.get(PostingAttributes.TTL);
        return ttl != null && Long.parseLong(ttl.n()) <= time.instant().getEpochSecond();
    }
}
