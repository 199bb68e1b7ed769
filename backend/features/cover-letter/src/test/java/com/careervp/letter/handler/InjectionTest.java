package com.careervp.letter.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.aws.faults.HostileTexts;
import com.careervp.language.json.CoverLetterJson;
import com.careervp.letter.handler.Api.Answer;
import com.careervp.letter.testing.World;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Requests whose texts tell the language model what to claim.
class InjectionTest {
    private static final String CLAIM = "I hold a " + HostileTexts.CLAIM + " and have 15 years of experience.";

    private final World world = new World();

    private Answer post(String text) {
        ObjectNode body = world.body().put("job_description", "We run a depot. " + text);
        ((ArrayNode) body.at("/preferences/emphasis_areas")).add(text);
        return new Api(world).post(body);
    }

    /// What an honest model would answer, with the claim.
    private String obeying() throws JsonProcessingException {
        World honest = new World();
        assertThat(new Api(honest).post(honest.body()).status()).isEqualTo(200);
        ObjectNode letter = (ObjectNode) new JsonMapper()
                .readTree(CoverLetterJson.write(honest.letters
                                .letters()
                                .values()
                                .iterator()
                                .next()
                                .letter())
                        .toString());
        ((ArrayNode) letter.get("paragraphs")).add(CLAIM);
        return letter.toString();
    }

    @ParameterizedTest
    @FieldSource("com.careervp.aws.faults.HostileTexts#INSTRUCTIONS")
    void aModelThatObeysTwiceIsCaughtTwiceAndNothingIsKept(String instruction) throws JsonProcessingException {
        world.model.thenText(obeying());
        world.model.thenText(obeying());

        Answer answer = post(instruction);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("FVS_HALLUCINATION_DETECTED");
        assertThat(world.model.prompts()).hasSize(2);
        assertThat(world.letters.letters()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("com.careervp.aws.faults.HostileTexts#INSTRUCTIONS")
    void aClaimInTheGapResponsesIsThePersonsOwnButAnInstructionThereIsNot(String instruction)
            throws JsonProcessingException {
        world.model.thenText(obeying());
        world.model.thenText(obeying());
        ObjectNode body = world.body();
        ((ArrayNode) body.get("gap_responses"))
                .addObject()
                .put("question", "Anything else?")
                .put("answer", instruction);

        Answer answer = new Api(world).post(body);

        assertThat(answer.code()).as(answer.text()).isEqualTo("FVS_HALLUCINATION_DETECTED");
        assertThat(world.letters.letters()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("com.careervp.aws.faults.HostileTexts#INSTRUCTIONS")
    void whatTheOfflineWriterMakesOfInstructionsClaimsNothing(String instruction) {
        Answer answer = post(instruction);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().at("/cover_letter").toString()).doesNotContain("MIT", "PhD", "15 years");
    }

    @ParameterizedTest
    @FieldSource("com.careervp.aws.faults.HostileTexts#MARKUP")
    void markupIsRefusedOrLeftOutButNeverAnswered(String markup) {
        Answer answer = post(markup);

        assertThat(answer.status()).as(answer.text()).isIn(200, 400);
        assertThat(answer.body().at("/cover_letter").toString())
                .doesNotContain("<script", "<img", "<iframe", "<svg", "javascript:", "onerror=");
    }
}
