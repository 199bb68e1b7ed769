package com.careervp.kernel.facts.corpus;

import com.careervp.kernel.career.Certification;
import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Education;
import com.careervp.kernel.career.GapResponse;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.career.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A document as fields by their paths (`positions[0].title`), so that a case can change any one of them.
final class Sheet {
    private static final Pattern SPOKEN = Pattern.compile("(?<name>[^(]+)(?:\\((?<level>[^)]+)\\))?");

    private final Map<String, String> fields;

    Sheet(Map<String, String> fields) {
        this.fields = new LinkedHashMap<>(fields);
    }

    void set(String path, String text) {
        fields.put(path, text);
    }

    String text(String path) {
        return fields.getOrDefault(path, "");
    }

    private @Nullable String optional(String path) {
        String text = fields.get(path);
        return text == null || text.isEmpty() ? null : text;
    }

    /// A copy in which every path that begins with `from` begins with `to`.
    Sheet renamed(String from, String to) {
        Map<String, String> renamed = new LinkedHashMap<>();
        fields.forEach(
                (path, text) -> renamed.put(path.startsWith(from) ? to + path.substring(from.length()) : path, text));
        return new Sheet(renamed);
    }

    List<String> texts(String list) {
        return items(list, this::text);
    }

    /// One item for each index under which the sheet has a field.
    <T> List<T> items(String list, Function<String, T> read) {
        List<T> items = new ArrayList<>();
        for (int index = 0; hasAny(list + "[" + index + "]"); index++) {
            items.add(read.apply(list + "[" + index + "]"));
        }
        return items;
    }

    private boolean hasAny(String path) {
        return fields.keySet().stream().anyMatch(key -> key.equals(path) || key.startsWith(path + "."));
    }

    ContactDetails contact(String path) {
        return new ContactDetails(
                text(path + ".full_name"),
                optional(path + ".email"),
                optional(path + ".phone"),
                optional(path + ".location"),
                texts(path + ".links"));
    }

    List<Position> positions(String list) {
        return items(
                list,
                path -> new Position(
                        text(path + ".company"),
                        text(path + ".title"),
                        optional(path + ".location"),
                        text(path + ".start_date"),
                        optional(path + ".end_date"),
                        texts(path + ".achievements")));
    }

    List<Education> education() {
        return items(
                "education",
                path -> new Education(
                        text(path + ".institution"),
                        text(path + ".degree"),
                        optional(path + ".start_date"),
                        optional(path + ".end_date")));
    }

    List<Certification> certifications() {
        return items(
                "certifications",
                path -> new Certification(text(path + ".name"), optional(path + ".issuer"), optional(path + ".date")));
    }

    List<LanguageSkill> languages() {
        return items("languages", path -> {
            Matcher spoken = SPOKEN.matcher(text(path));
            if (!spoken.matches()) {
                throw new IllegalArgumentException("No language: " + text(path));
            }
            return new LanguageSkill(spoken.group("name").strip(), spoken.group("level"));
        });
    }

    Cv cv() {
        return new Cv(
                contact("contact"),
                text("summary"),
                positions("positions"),
                education(),
                certifications(),
                texts("skills"),
                languages(),
                text("language"));
    }

    JobPosting posting() {
        return new JobPosting(
                text("posting.company_name"),
                text("posting.role_title"),
                texts("posting.responsibilities"),
                texts("posting.requirements"),
                texts("posting.nice_to_have"),
                text("language"));
    }

    List<GapResponse> gapResponses() {
        return items("gap", path -> new GapResponse(text(path + ".question"), text(path + ".answer")));
    }
}
