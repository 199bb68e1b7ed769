package com.careervp.sandbox.faults;

import com.careervp.language.Prompt;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Changes facts of a report as models do when they make things up: employers become a company that does not exist,
/// figures become other figures, and the summary claims something more.
final class Hallucination {
    private static final String INVENTED_EMPLOYER = "Quorvath Dynamics GmbH";
    /// A figure with a fraction that no CV has.
    private static final String INVENTED_CLAIM = " The result at " + INVENTED_EMPLOYER + " was 97.31 %.";
    private static final Pattern FIGURE = Pattern.compile("\\d{1,3}(?![\\d.,]*\\d)");

    private final ObjectMapper json = new ObjectMapper();

    /// @param prompt whose material names the employers
    /// @return the altered report; an answer that is no JSON object is returned as it is, it is rejected anyway
    String alter(String answer, Prompt prompt) {
        JsonNode report;
        try {
            report = json.readTree(answer);
        } catch (JsonProcessingException e) {
            return answer;
        }
        if (!(report instanceof ObjectNode object)) {
            return answer;
        }
        List<String> employers = employers(prompt);
        for (JsonNode row : object.path("evidence_matrix")) {
            if (row instanceof ObjectNode fields
                    && !row.path("alignment").asText().equals("GAP")) {
                fields.put("evidence", altered(row.path("evidence").asText(), employers));
            }
        }
        if (object.path("differentiators") instanceof ArrayNode differentiators) {
            for (int i = 0; i < differentiators.size(); i++) {
                differentiators.set(
                        i, TextNode.valueOf(altered(differentiators.get(i).asText(), employers)));
            }
        }
        object.put("executive_summary", object.path("executive_summary").asText() + INVENTED_CLAIM);
        return object.toString();
    }

    private List<String> employers(Prompt prompt) {
        List<String> names = new ArrayList<>();
        try {
            JsonNode cv = json.readTree(prompt.material().getOrDefault("cv", "{}"));
            for (JsonNode position : cv.path("positions")) {
                String company = position.path("company").asText("");
                if (!company.isBlank()) {
                    names.add(company);
                }
            }
        } catch (JsonProcessingException e) {
            // Without the CV's employers the figures and the invented claim remain.
            return List.of();
        }
        return names;
    }

    private static String altered(String text, List<String> employers) {
        String changed = text;
        for (String employer : employers) {
            changed = changed.replace(employer, INVENTED_EMPLOYER);
        }
        Matcher figures = FIGURE.matcher(changed);
        return figures.replaceAll(figure -> Integer.toString(Integer.parseInt(figure.group()) * 3 + 7));
    }
}
