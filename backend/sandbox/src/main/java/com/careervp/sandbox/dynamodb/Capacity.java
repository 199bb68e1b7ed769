package com.careervp.sandbox.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/// What one call used of one table. For one thread.
final class Capacity {
    private final String table;
    private final int factor;
    private double tableRead;
    private double tableWrite;
    private final Map<String, Double> globalRead = new LinkedHashMap<>();
    private final Map<String, Double> globalWrite = new LinkedHashMap<>();
    private final Map<String, Double> localRead = new LinkedHashMap<>();
    private final Map<String, Double> localWrite = new LinkedHashMap<>();

    private Capacity(String table, int factor) {
        this.table = table;
        this.factor = factor;
    }

    static Capacity of(String table) {
        return new Capacity(table, 1);
    }

    /// Transactions count everything twice.
    static Capacity transactional(String table) {
        return new Capacity(table, 2);
    }

    String table() {
        return table;
    }

    void readTable(double units) {
        tableRead += factor * units;
    }

    void wroteTable(double units) {
        tableWrite += factor * units;
    }

    void readIndex(IndexDefinition index, double units) {
        add(index.global() ? globalRead : localRead, index, units);
    }

    void wroteIndex(IndexDefinition index, double units) {
        add(index.global() ? globalWrite : localWrite, index, units);
    }

    private void add(Map<String, Double> units, IndexDefinition index, double more) {
        if (more > 0) {
            units.merge(index.name(), factor * more, Double::sum);
        }
    }

    double read() {
        return tableRead + sum(globalRead) + sum(localRead);
    }

    double written() {
        return tableWrite + sum(globalWrite) + sum(localWrite);
    }

    /// Units of the table and its local indexes, which CloudWatch counts together.
    double readWithoutGlobal() {
        return tableRead + sum(localRead);
    }

    double writtenWithoutGlobal() {
        return tableWrite + sum(localWrite);
    }

    Map<String, Double> globalRead() {
        return globalRead;
    }

    Map<String, Double> globalWrite() {
        return globalWrite;
    }

    /// What the answer says of it; empty where the caller did not ask.
    Optional<ConsumedCapacity> toModel(ReturnConsumedCapacity wanted) {
        return switch (wanted) {
            case NONE, UNKNOWN_TO_SDK_VERSION -> Optional.empty();
            case TOTAL -> Optional.of(total().build());
            case INDEXES -> Optional.of(withIndexes());
        };
    }

    private ConsumedCapacity.Builder total() {
        ConsumedCapacity.Builder builder =
                ConsumedCapacity.builder().tableName(table).capacityUnits(read() + written());
        if (factor == 2) {
            builder.readCapacityUnits(read() > 0 ? read() : null);
            builder.writeCapacityUnits(written() > 0 ? written() : null);
        }
        return builder;
    }

    private ConsumedCapacity withIndexes() {
        ConsumedCapacity.Builder builder = total().table(units(tableRead, tableWrite));
        if (!globalRead.isEmpty() || !globalWrite.isEmpty()) {
            builder.globalSecondaryIndexes(units(globalRead, globalWrite));
        }
        if (!localRead.isEmpty() || !localWrite.isEmpty()) {
            builder.localSecondaryIndexes(units(localRead, localWrite));
        }
        return builder.build();
    }

    private static Map<String, software.amazon.awssdk.services.dynamodb.model.Capacity> units(
            Map<String, Double> read, Map<String, Double> written) {
        Set<String> names = new TreeSet<>(read.keySet());
        names.addAll(written.keySet());
        Map<String, software.amazon.awssdk.services.dynamodb.model.Capacity> result = new LinkedHashMap<>();
        for (String name : names) {
            result.put(name, units(read.getOrDefault(name, 0.0), written.getOrDefault(name, 0.0)));
        }
        return result;
    }

    private static software.amazon.awssdk.services.dynamodb.model.Capacity units(double read, double written) {
        return software.amazon.awssdk.services.dynamodb.model.Capacity.builder()
                .capacityUnits(read + written)
                .build();
    }

    private static double sum(Map<String, Double> units) {
        double sum = 0;
        for (double value : units.values()) {
            sum += value;
        }
        return sum;
    }
}
