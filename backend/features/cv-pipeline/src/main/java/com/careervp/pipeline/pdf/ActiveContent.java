package com.careervp.pipeline.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/// Looks for what a viewer would run when a person opens the file, turns a page or clicks: scripts, and actions that
/// start programs (ISO 32000-2, 12.6 "Actions"). Reading the text never runs anything; but the file is kept, and
/// whoever opens it later must not meet them. Links to web pages are no such thing.
///
/// Follows only the keys under which viewers look for actions, and enters nothing twice.
final class ActiveContent {
    private static final Set<COSName> RUNNING = Set.of(COSName.getPDFName("JavaScript"), COSName.getPDFName("Launch"));
    private static final COSName SCRIPT = COSName.getPDFName("JS");
    private static final COSName TRIGGERS = COSName.getPDFName("AA");
    private static final List<COSName> FOLLOWED = List.of(
            COSName.getPDFName("OpenAction"),
            TRIGGERS,
            COSName.getPDFName("A"),
            COSName.getPDFName("Next"),
            COSName.getPDFName("Names"),
            COSName.getPDFName("JavaScript"),
            COSName.getPDFName("Kids"),
            COSName.getPDFName("AcroForm"),
            COSName.getPDFName("Fields"),
            COSName.getPDFName("Annots"),
            COSName.getPDFName("Outlines"),
            COSName.getPDFName("First"));

    private final Budget budget;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();

    private ActiveContent(Budget budget) {
        this.budget = budget;
    }

    static boolean isIn(COSDictionary catalog, List<COSDictionary> pages, Budget budget) throws TooComplexException {
        ActiveContent content = new ActiveContent(budget);
        content.push(catalog);
        pages.forEach(content::push);
        return content.isFound();
    }

    private boolean isFound() throws TooComplexException {
        while (!open.isEmpty()) {
            budget.step();
            switch (open.pop()) {
                case COSDictionary dictionary -> {
                    if (runs(dictionary)) {
                        return true;
                    }
                    follow(dictionary);
                }
                case COSArray array -> {
                    for (int index = 0; index < array.size(); index++) {
                        budget.look();
                        push(array.getObject(index));
                    }
                }
                default -> {
                    // numbers, names and texts lead nowhere
                }
            }
        }
        return false;
    }

    private static boolean runs(COSDictionary dictionary) {
        return dictionary.containsKey(SCRIPT)
                || (dictionary.getDictionaryObject(COSName.S) instanceof COSName action && RUNNING.contains(action));
    }

    private void follow(COSDictionary dictionary) throws TooComplexException {
        for (COSName key : FOLLOWED) {
            budget.look();
            push(dictionary.getDictionaryObject(key));
        }
        if (dictionary.getDictionaryObject(TRIGGERS) instanceof COSDictionary triggers) {
            for (Map.Entry<COSName, COSBase> trigger : triggers.entrySet()) {
                budget.look();
                push(trigger.getValue());
            }
        }
    }

    private void push(COSBase found) {
        COSBase value = found instanceof COSObject reference ? reference.getObject() : found;
        if ((value instanceof COSDictionary || value instanceof COSArray) && seen.add(value)) {
            open.push(value);
        }
    }
}
