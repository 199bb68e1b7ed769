package com.careervp.pipeline.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/// The leaves of the page tree in order. Believes no count and enters no node twice, so that circles end.
final class PageWalk {
    private PageWalk() {}

    /// @param most stops when it has found more than this many
    static List<COSDictionary> pages(COSDictionary catalog, int most, Budget budget) throws TooComplexException {
        List<COSDictionary> pages = new ArrayList<>();
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>();
        push(open, catalog.getDictionaryObject(COSName.PAGES));
        while (!open.isEmpty() && pages.size() <= most) {
            budget.step();
            COSDictionary node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                for (int index = kids.size() - 1; index >= 0; index--) {
                    budget.look();
                    push(open, kids.getObject(index));
                }
            } else {
                pages.add(node);
            }
        }
        return pages;
    }

    private static void push(Deque<COSDictionary> open, COSBase node) {
        if (node instanceof COSDictionary dictionary) {
            open.push(dictionary);
        }
    }
}
