package com.careervp.language.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.careervp.kernel.validation.Problem;
import com.careervp.kernel.validation.Problems;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSchemaTest {
    private static final String FORM = """
            {"type": "object", "additionalProperties": false, "required": ["name", "score", "tags", "mail"],
             "properties": {
               "name": {"type": "string", "minLength": 1},
               "mail": {"type": ["string", "null"]},
               "score": {"type": "integer", "minimum": 0, "maximum": 100},
               "tags": {"type": "array", "minItems": 1, "maxItems": 2,
                        "items": {"type": "string", "enum": ["A", "B"]}}}}
            """;

    private final JsonSchema schema = JsonSchema.parse(FORM);

    private List<Problem> problems(String document) {
        Problems problems = new Problems();
        try {
            schema.check(new JsonMapper().readTree(document), problems);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
        return problems.list();
    }

    @Test
    void aDocumentOfTheFormHasNoProblems() {
        assertThat(problems("{\"name\":\"n\",\"mail\":null,\"score\":100,\"tags\":[\"A\",\"B\"]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [1]                                                          | body
                    {"name":"n","mail":null,"score":1}                           | tags
                    {"name":"","mail":null,"score":1,"tags":["A"]}               | name
                    {"name":null,"mail":null,"score":1,"tags":["A"]}             | name
                    {"name":"n","mail":3,"score":1,"tags":["A"]}                 | mail
                    {"name":"n","mail":null,"score":101,"tags":["A"]}            | score
                    {"name":"n","mail":null,"score":-1,"tags":["A"]}             | score
                    {"name":"n","mail":null,"score":1.5,"tags":["A"]}            | score
                    {"name":"n","mail":null,"score":1,"tags":[]}                 | tags
                    {"name":"n","mail":null,"score":1,"tags":["A","B","A"]}      | tags
                    {"name":"n","mail":null,"score":1,"tags":["A","C"]}          | tags[1]
                    {"name":"n","mail":null,"score":1,"tags":["A"],"more":true}  | body
                    """)
    void whatIsNotOfTheFormIsNamedByItsPlace(String document, String place) {
        assertThat(problems(document)).extracting(Problem::field).containsExactly(place);
    }

    @Test
    void problemsDoNotRepeatWhatTheDocumentSays() {
        String said = problems("{\"Anna Muster\":1,\"name\":7,\"mail\":{},\"score\":1,\"tags\":[\"anna@example.org\"]}")
                .toString();

        assertThat(said).doesNotContain("Anna").doesNotContain("example.org");
    }

    @Test
    void theFormWithoutLimitsKeepsItsFieldsAndTypes() {
        String grammar = schema.withoutLimits();

        assertThat(grammar)
                .doesNotContain("minItems", "maxItems", "minLength", "minimum", "maximum")
                .contains("\"enum\":[\"A\",\"B\"]", "\"additionalProperties\":false", "\"required\"");
    }

    @Test
    void aFieldThatIsCalledLikeALimitIsNotTakenForOne() {
        String grammar = JsonSchema.parse("{\"type\":\"object\",\"properties\":{\"maximum\":{\"type\":\"integer\"}}}")
                .withoutLimits();

        assertThat(grammar).contains("\"maximum\":{\"type\":\"integer\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"type": "string", "pattern": "a+"}                              | pattern
                    {"type": "object", "properties": {"a": {"oneOf": []}}}           | oneOf
                    {"type": "object", "additionalProperties": true}                 | additionalProperties
                    {"type": "object"                                                | no JSON
                    """)
    void aSchemaThatCannotBeCheckedWholeIsRefused(String json, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonSchema.parse(json))
                .withMessageContaining(named);
    }
}
