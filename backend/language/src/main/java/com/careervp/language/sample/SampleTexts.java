package com.careervp.language.sample;

import com.careervp.kernel.text.WordList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The texts one resource file holds, by section (`[title]`).
final class SampleTexts {
    private final Map<String, List<String>> sections = new LinkedHashMap<>();
    private final String resource;

    SampleTexts(String resource) {
        this.resource = resource;
        List<String> section = new ArrayList<>();
        for (String line : WordList.read(SampleTexts.class, resource)) {
            if (line.startsWith("[")) {
                section = sections.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new ArrayList<>());
            } else {
                section.add(line);
            }
        }
    }

    List<String> section(String name) {
        List<String> lines = sections.get(name);
        if (lines == null) {
            throw new IllegalStateException(
                    "Resource " + resource + " has no section [" + name + "]; it has " + sections.keySet());
        }
        return lines;
    }
}
