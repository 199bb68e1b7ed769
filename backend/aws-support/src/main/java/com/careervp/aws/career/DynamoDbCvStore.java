package com.careervp.aws.career;

import com.careervp.aws.AwsFailures;
import com.careervp.contract.CvAttributes;
import com.careervp.contract.JobLifecycle;
import com.careervp.kernel.IdSource;
import com.careervp.kernel.career.Access;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.CvStore;
import com.careervp.kernel.career.StoredCv;
import com.careervp.kernel.failure.Failure;
import com.careervp.language.json.CareerJson;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// CVs in a DynamoDB table, one item a version.
public final class DynamoDbCvStore implements CvStore {
    private static final int TRIES = 5;

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final InstantSource time;
    private final IdSource ids;

    public DynamoDbCvStore(DynamoDbClient dynamoDb, String table, InstantSource time, IdSource ids) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.time = time;
        this.ids = ids;
    }

    @Override
    public Optional<StoredCv> newest(String userId) {
        return first(
                "reading the newest CV",
                ownVersions(userId).scanIndexForward(false).limit(1).build());
    }

    @Override
    public Optional<StoredCv> version(String userId, int version) {
        Map<String, AttributeValue> item = AwsFailures.translating(
                "reading version " + version + " of a CV",
                () -> dynamoDb.getItem(request -> request.tableName(table)
                                .consistentRead(true)
                                .key(Map.of(
                                        CvAttributes.USER_ID,
                                        AttributeValue.fromS(userId),
                                        CvAttributes.VERSION,
                                        AttributeValue.fromN(Integer.toString(version)))))
                        .item());
        return item.isEmpty() ? Optional.empty() : Optional.of(stored(item));
    }

    /// The index knows every id, whoever owns it, but follows the table with a delay; the reader's own versions are
    /// therefore looked through when it knows nothing.
    @Override
    public Access<StoredCv> read(String cvId, String readerId) {
        Optional<StoredCv> indexed = first(
                "reading a CV by its id",
                QueryRequest.builder()
                        .tableName(table)
                        .indexName(CvAttributes.ID_INDEX)
                        .keyConditionExpression("#id = :id")
                        .expressionAttributeNames(Map.of("#id", CvAttributes.CV_ID))
                        .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(cvId)))
                        .build());
        if (indexed.isPresent()) {
            StoredCv found = indexed.orElseThrow();
            return found.userId().equals(readerId) ? new Access.Granted<>(found) : new Access.Denied<>();
        }
        return own(cvId, readerId).<Access<StoredCv>>map(Access.Granted::new).orElseGet(Access.Missing::new);
    }

    private Optional<StoredCv> own(String cvId, String userId) {
        return first(
                "reading an own CV by its id",
                ownVersions(userId)
                        .filterExpression("#id = :id")
                        .expressionAttributeNames(Map.of("#user", CvAttributes.USER_ID, "#id", CvAttributes.CV_ID))
                        .expressionAttributeValues(
                                Map.of(":user", AttributeValue.fromS(userId), ":id", AttributeValue.fromS(cvId)))
                        .build());
    }

    private QueryRequest.Builder ownVersions(String userId) {
        return QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("#user = :user")
                .expressionAttributeNames(Map.of("#user", CvAttributes.USER_ID))
                .expressionAttributeValues(Map.of(":user", AttributeValue.fromS(userId)))
                .consistentRead(true);
    }

    private Optional<StoredCv> first(String what, QueryRequest query) {
        return AwsFailures.translating(
                what,
                () -> dynamoDb.queryPaginator(query).items().stream()
                        .findFirst()
                        .map(DynamoDbCvStore::stored));
    }

    @Override
    public StoredCv remember(String userId, Cv cv) {
        return remember(userId, cv, ids.next(), Optional::empty);
    }

    @Override
    public StoredCv remember(String userId, Cv cv, String cvId) {
        return remember(userId, cv, cvId, () -> own(cvId, userId));
    }

    private StoredCv remember(String userId, Cv cv, String cvId, Supplier<Optional<StoredCv>> earlierTry) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<StoredCv> newest = newest(userId);
            Optional<StoredCv> same =
                    newest.filter(stored -> stored.cv().equals(cv)).or(earlierTry);
            if (same.isPresent()) {
                return same.orElseThrow();
            }
            StoredCv next =
                    new StoredCv(cvId, userId, newest.map(StoredCv::version).orElse(0) + 1, cv);
            if (added(next)) {
                return next;
            }
        }
        throw new Failure.Throttled("storing a CV: other versions came first " + TRIES + " times", null)
                .asException(null);
    }

    private boolean added(StoredCv next) {
        Map<String, AttributeValue> item = Map.of(
                CvAttributes.USER_ID, AttributeValue.fromS(next.userId()),
                CvAttributes.VERSION, AttributeValue.fromN(Integer.toString(next.version())),
                CvAttributes.CV_ID, AttributeValue.fromS(next.id()),
                CvAttributes.CV,
                        AttributeValue.fromS(CareerJson.write(next.cv()).toString()),
                CvAttributes.CREATED_AT, AttributeValue.fromS(JobLifecycle.text(time.instant())));
        return AwsFailures.translating("storing version " + next.version() + " of a CV", () -> {
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
        StoredItem values = new StoredItem("a stored CV", item);
        return new StoredCv(
                values.text(CvAttributes.CV_ID),
                values.text(CvAttributes.USER_ID),
                values.number(CvAttributes.VERSION),
                values.json(CvAttributes.CV, CareerJson::readCv));
    }
}
