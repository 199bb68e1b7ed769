package com.careervp.console.ui.widgets;

/// Keeps what the operator made of a table's columns, by the table's name. FX thread only.
public interface TableMemory {

    /// What was kept; empty when nothing was.
    String columns(String table);

    /// Keeps columns, or forgets them when the text is empty.
    void keepColumns(String table, String columns);

    /// One that forgets at once.
    static TableMemory none() {
        return new TableMemory() {
            @Override
            public String columns(String table) {
                return "";
            }

            @Override
            public void keepColumns(String table, String columns) {}
        };
    }
}
