package com.careervp.console.ui.widgets;

import java.util.Locale;

/// Sizes of files as people read them.
public final class SizeText {
    private static final long KILO = 1024;
    private static final long MEGA = KILO * KILO;

    private SizeText() {}

    /// E.g. `840 bytes`, `24 KB`, `1.4 MB`.
    public static String of(long bytes) {
        if (bytes < KILO) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        if (bytes < MEGA) {
            return Math.round((double) bytes / KILO) + " KB";
        }
        return String.format(Locale.ROOT, "%.1f MB", (double) bytes / MEGA);
    }
}
