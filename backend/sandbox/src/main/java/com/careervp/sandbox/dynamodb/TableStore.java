package com.careervp.sandbox.dynamodb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/// All tables, in memory or in one file. The file only ever holds whole writes and whole transactions: what is
/// written to it waits until no write is half done. It is brought up to date by [#flush()] and by closing; after a
/// crash the writes since the last flush are gone. Indexes are not in the file but built again when it is opened.
final class TableStore implements AutoCloseable {
    private static final String DEFINITIONS = "definitions";

    private final MVStore durable;
    private final MVStore derivedStore;
    private final boolean inFile;
    private final DerivedMaps derived;
    private final MVMap<String, String> definitions;
    private final ConcurrentSkipListMap<String, Table> tables = new ConcurrentSkipListMap<>();
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

    private TableStore(@Nullable Path file) {
        this.inFile = file != null;
        MVStore.Builder builder = new MVStore.Builder().autoCommitDisabled().autoCommitBufferSize(0);
        this.durable = (file == null ? builder : builder.fileName(file.toString())).open();
        this.derivedStore = file == null ? durable : new MVStore.Builder().open();
        this.derived = new DerivedMaps(derivedStore);
        this.definitions = durable.openMap(DEFINITIONS);
        definitions.forEach((name, text) -> {
            Table table = open(DefinitionText.read(text));
            table.load();
            tables.put(name, table);
        });
    }

    static TableStore inMemory() {
        return new TableStore(null);
    }

    /// Opens the file, or makes it.
    static TableStore inFile(Path file) {
        return new TableStore(file);
    }

    private Table open(TableDefinition definition) {
        MVMap<byte[], StoredItem> items = durable.openMap(
                itemsOf(definition),
                new MVMap.Builder<byte[], StoredItem>()
                        .keyType(new KeyBytesType())
                        .valueType(new StoredItemType()));
        return new Table(definition, items, derived);
    }

    private static String itemsOf(TableDefinition definition) {
        return "items/" + definition.id();
    }

    Optional<Table> find(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /// @throws Refusal as calls on items answer for an unknown table
    Table require(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw Refusal.of(Refusal.Kind.RESOURCE_NOT_FOUND, "Requested resource not found");
        }
        return table;
    }

    /// @throws Refusal as calls on tables answer for an unknown one
    Table requireNamed(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw Refusal.of(
                    Refusal.Kind.RESOURCE_NOT_FOUND, "Requested resource not found: Table: " + name + " not found");
        }
        return table;
    }

    /// The tables in the order of their names.
    List<Table> all() {
        return new ArrayList<>(tables.values());
    }

    /// The names after the given one.
    Collection<String> namesAfter(@Nullable String name) {
        return name == null ? tables.keySet() : tables.tailMap(name, false).keySet();
    }

    Table create(TableDefinition definition) {
        return whole(() -> {
            Table table = open(definition);
            table.redefine(definition);
            if (tables.putIfAbsent(definition.name(), table) != null) {
                table.drop();
                durable.removeMap(table.items());
                throw Refusal.of(Refusal.Kind.RESOURCE_IN_USE, "Table already exists: " + definition.name());
            }
            definitions.put(definition.name(), DefinitionText.write(definition));
            return table;
        });
    }

    /// Changes the definition; indexes are built when this returns.
    ///
    /// @param change sees the definition as no other change is making it
    void redefine(Table table, UnaryOperator<TableDefinition> change) {
        writing(table, () -> {
            TableDefinition changed = change.apply(table.definition());
            table.redefine(changed);
            definitions.put(changed.name(), DefinitionText.write(changed));
            return changed;
        });
    }

    void drop(Table table) {
        writing(List.of(table), () -> {
            table.drop();
            tables.remove(table.name(), table);
            definitions.remove(table.name());
            durable.removeMap(table.items());
            return table;
        });
    }

    /// Does something with the locks of the tables, which nobody sees half done, in the file neither.
    <R> R writing(Collection<Table> locked, Supplier<R> work) {
        if (locked.size() == 1) {
            return writing(locked.iterator().next(), work);
        }
        List<Table> ordered = locked.stream()
                .distinct()
                .sorted(Comparator.comparing(Table::name))
                .toList();
        return whole(() -> nested(ordered, 0, work));
    }

    <R> R writing(Table table, Supplier<R> work) {
        return whole(() -> nested(List.of(table), 0, work));
    }

    private static <R> R nested(List<Table> ordered, int at, Supplier<R> work) {
        if (at == ordered.size()) {
            return work.get();
        }
        Table table = ordered.get(at);
        table.lock().lock();
        try {
            table.requireAlive();
            return nested(ordered, at + 1, work);
        } finally {
            table.lock().unlock();
        }
    }

    private <R> R whole(Supplier<R> work) {
        if (!inFile) {
            return work.get();
        }
        gate.readLock().lock();
        try {
            return work.get();
        } finally {
            gate.readLock().unlock();
        }
    }

    /// Writes to the file what is not in it yet.
    void flush() {
        if (!inFile) {
            return;
        }
        gate.writeLock().lock();
        try {
            durable.commit();
        } finally {
            gate.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        gate.writeLock().lock();
        try {
            durable.close();
            if (derivedStore != durable) {
                derivedStore.close();
            }
        } finally {
            gate.writeLock().unlock();
        }
    }
}
