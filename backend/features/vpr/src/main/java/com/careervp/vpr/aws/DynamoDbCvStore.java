package com.careervp.vpr.aws;

import com.careervp.aws.AwsFailures;
import com.careervp.contract.CvAttributes;
import com.careervp.contract.JobLifecycle;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.failure.Failure;
import com.careervp.kernel.validation.Problems;
import com.careervp.language.json.CareerJson;
import com.careervp.vpr.report.CvStore;
import com.careervp.vpr.report.StoredCv;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// CVs in a DynamoDB table, one item a version; versions are never changed.
public final class DynamoDbCvStore implements CvStore {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int TRIES = 5;

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final InstantSource time;

    public DynamoDbCvStore(DynamoDbClient dynamoDb, String table, InstantSource time) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.time = time;
    }

    @Override
    public Optional<StoredCv> newest(String userId) {
        return AwsFailures.translating(
                        "reading the newest CV",
                        () -> dynamoDb.query(request -> request.tableName(table)
                                        .keyConditionExpression("#user = :user")
                                        .expressionAttributeNames(Map.of("#user", CvAttributes.USER_ID))
                                        .expressionAttributeValues(Map.of(":user", AttributeValue.fromS(userId)))
                                        .scanIndexForward(false)
                                        .consistentRead(true)
                                        .limit(1))
                                .items())
                .stream()
                .findFirst()
                .map(DynamoDbCvStore::stored);
    }

    @Override
    public void remember(String userId, Cv cv) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<StoredCv> newest = newest(userId);
            if (newest.map(StoredCv::cv).filter(cv::equals).isPresent()
                    || added(userId, newest.map(StoredCv::version).orElse(0) + 1, cv)) {
                return;
            }
        }
        throw new Failure.Throttled("storing a CV: other versions came first " + TRIES + " times", null)
                .asException(null);
    }

    private boolean added(String userId, int version, Cv cv) {
        Map<String, AttributeValue> item = Map.of(
                CvAttributes.USER_ID, AttributeValue.fromS(userId),
                CvAttributes.VERSION, AttributeValue.fromN(Integer.toString(version)),
                CvAttributes.CV, AttributeValue.fromS(CareerJson.write(cv).toString()),
                CvAttributes.CREATED_AT, AttributeValue.fromS(JobLifecycle.text(time.instant())));
        return AwsFailures.translating("storing version " + version + " of a CV", () -> {
            try {
                dynamoDb.putItem(request -> request.tableName(table)
                        .item(item)
                        .conditionExpression("attribute_not_exists(#user)")
                        .expressionAttributeNames(Map.of("#user", CvAttributes.USER_ID)));
                return true;
            } catch (ConditionalCheckFailedException e) {
                return false;
            }
        });
    }

    private static StoredCv stored(Map<String, AttributeValue> item) {
        String version =
                Objects.requireNonNull(require(item, CvAttributes.VERSION).n(), "version is no number");
        String text = Objects.requireNonNull(require(item, CvAttributes.CV).s(), "cv is no text");
        Problems problems = new Problems();
        Cv cv;
        try {
            cv = CareerJson.readCv(MAPPER.readTree(text), "cv", problems);
        } catch (JacksonException e) {
            throw new IllegalStateException("version " + version + " of a stored CV is no JSON", e);
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "version " + version + " of a stored CV is unusable: " + problems.message());
        }
        return new StoredCv(Integer.parseInt(version), cv);
    }

    private static AttributeValue require(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), () -> "a stored CV has no " + name);
    }
}
