package com.careervp.sandbox.dynamodb;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

/// DynamoDB in this JVM, behind the SDK's own client interface: same requests, answers and exceptions, on ordered
/// maps in
/// memory or in one file. The package's documentation says where it differs from AWS.
///
/// Safe for any number of threads. Writes of one item are linearizable, transactions are isolated from everything.
/// Latency metrics are real time, everything that is stored or expires is sandbox time.
public final class LocalDynamoDb implements DynamoDbClient, AutoCloseable {
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);
    private static final Duration FLUSH_EVERY = Duration.ofSeconds(1);

    private final TableStore store;
    private final Calls calls;
    private final ItemOperations items;
    private final QueryOperations queries;
    private final BatchOperations batches;
    private final TransactionOperations transactions;
    private final TableOperations tables;
    private final TableSettings settings;
    private final ExpiredItemSweeper sweeper;
    private final Housekeeping housekeeping;

    private LocalDynamoDb(TableStore store, DynamoDbSetup setup) {
        this.store = store;
        this.calls = new Calls(setup.time(), setup.metrics(), setup.faults(), setup.ids());
        this.items = new ItemOperations(store);
        this.queries = new QueryOperations(store);
        this.batches = new BatchOperations(store);
        this.transactions = new TransactionOperations(store, setup.time().clock());
        TableDescriptions descriptions = new TableDescriptions(
                new Account(setup.region(), setup.account()), setup.time().clock(), setup.ids());
        this.tables = new TableOperations(
                store, descriptions, new TableChanges(descriptions, setup.time().clock()));
        this.settings = new TableSettings(store, setup.time().clock());
        this.sweeper = new ExpiredItemSweeper(store, setup.time().clock(), calls);
        this.housekeeping = new Housekeeping();
        housekeeping.every(setup.time().real(SWEEP_EVERY), sweeper::sweep);
        housekeeping.every(FLUSH_EVERY, store::flush);
    }

    /// Everything is gone when it is closed.
    public static LocalDynamoDb inMemory(DynamoDbSetup setup) {
        return new LocalDynamoDb(TableStore.inMemory(), setup);
    }

    /// Opens the file, or makes it. One process at a time: a second one fails to open it. After a crash at most the
    /// last
    /// second is missing, and never half of a write or transaction.
    public static LocalDynamoDb inFile(Path file, DynamoDbSetup setup) {
        return new LocalDynamoDb(TableStore.inFile(file), setup);
    }

    /// Removes what has expired now, without waiting for the sweep of the next sandbox minute.
    ///
    /// @return how many items went
    public int sweepExpiredItems() {
        return sweeper.sweep();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public DynamoDbWaiter waiter() {
        return DynamoDbWaiter.builder().client(this).build();
    }

    @Override
    public void close() {
        housekeeping.close();
        store.close();
    }

    Optional<TableDefinition> definition(String table) {
        return store.find(table).map(Table::definition);
    }

    private static List<String> named(@Nullable String table) {
        return table == null ? List.of() : List.of(Requests.plainName(table));
    }

    private static List<String> named(Collection<String> names) {
        return names.stream().map(Requests::plainName).distinct().toList();
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        return calls.data("PutItem", named(request.tableName()), call -> items.put(request, call));
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return calls.data("GetItem", named(request.tableName()), call -> items.get(request, call));
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return calls.data("UpdateItem", named(request.tableName()), call -> items.update(request, call));
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
        return calls.data("DeleteItem", named(request.tableName()), call -> items.delete(request, call));
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return calls.data("Query", named(request.tableName()), call -> queries.query(request, call));
    }

    @Override
    public ScanResponse scan(ScanRequest request) {
        return calls.data("Scan", named(request.tableName()), call -> queries.scan(request, call));
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return calls.data("BatchGetItem", named(request.requestItems().keySet()), call -> batches.get(request, call));
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
        return calls.data(
                "BatchWriteItem", named(request.requestItems().keySet()), call -> batches.write(request, call));
    }

    @Override
    public TransactGetItemsResponse transactGetItems(TransactGetItemsRequest request) {
        return calls.data(
                "TransactGetItems", named(TransactionIntents.tables(request)), call -> transactions.get(request, call));
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return calls.data(
                "TransactWriteItems",
                named(TransactionIntents.tables(request)),
                call -> transactions.write(request, call));
    }

    @Override
    public CreateTableResponse createTable(CreateTableRequest request) {
        return calls.control("CreateTable", named(request.tableName()), call -> tables.create(request, call));
    }

    @Override
    public DescribeTableResponse describeTable(DescribeTableRequest request) {
        return calls.control("DescribeTable", named(request.tableName()), call -> tables.describe(request, call));
    }

    @Override
    public UpdateTableResponse updateTable(UpdateTableRequest request) {
        return calls.control("UpdateTable", named(request.tableName()), call -> tables.update(request, call));
    }

    @Override
    public DeleteTableResponse deleteTable(DeleteTableRequest request) {
        return calls.control("DeleteTable", named(request.tableName()), call -> tables.delete(request, call));
    }

    @Override
    public ListTablesResponse listTables(ListTablesRequest request) {
        return calls.control("ListTables", List.of(), call -> tables.list(request, call));
    }

    @Override
    public ListTablesResponse listTables() {
        return listTables(ListTablesRequest.builder().build());
    }

    @Override
    public DescribeTimeToLiveResponse describeTimeToLive(DescribeTimeToLiveRequest request) {
        return calls.control(
                "DescribeTimeToLive", named(request.tableName()), call -> settings.describe(request, call));
    }

    @Override
    public UpdateTimeToLiveResponse updateTimeToLive(UpdateTimeToLiveRequest request) {
        return calls.control("UpdateTimeToLive", named(request.tableName()), call -> settings.update(request, call));
    }

    @Override
    public DescribeContinuousBackupsResponse describeContinuousBackups(DescribeContinuousBackupsRequest request) {
        return calls.control(
                "DescribeContinuousBackups", named(request.tableName()), call -> settings.describe(request, call));
    }

    @Override
    public UpdateContinuousBackupsResponse updateContinuousBackups(UpdateContinuousBackupsRequest request) {
        return calls.control(
                "UpdateContinuousBackups", named(request.tableName()), call -> settings.update(request, call));
    }

    @Override
    public ListTagsOfResourceResponse listTagsOfResource(ListTagsOfResourceRequest request) {
        return calls.control("ListTagsOfResource", named(request.resourceArn()), call -> settings.tags(request, call));
    }

    @Override
    public TagResourceResponse tagResource(TagResourceRequest request) {
        return calls.control("TagResource", named(request.resourceArn()), call -> settings.tag(request, call));
    }

    @Override
    public UntagResourceResponse untagResource(UntagResourceRequest request) {
        return calls.control("UntagResource", named(request.resourceArn()), call -> settings.untag(request, call));
    }
}
