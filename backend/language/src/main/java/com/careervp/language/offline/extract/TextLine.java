package com.careervp.language.offline.extract;

/// One logical line of the CV's text.
///
/// @param text without its bullet; cells are separated by tabs
/// @param bullet whether it had one
/// @param apart whether an empty line stands before it
record TextLine(String text, boolean bullet, boolean apart) {
    static TextLine of(String raw, boolean apart) {
        String line = raw.strip();
        boolean bullet = line.startsWith("•") || line.matches("[-–—*·▪‣] .*");
        return new TextLine(bullet ? line.substring(1).strip() : line, bullet, apart);
    }

    TextLine withText(String other) {
        return new TextLine(other, bullet, apart);
    }
}
