package com.careervp.letter.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.aws.FunctionSetup;
import com.careervp.contract.HandlerClasses;
import org.junit.jupiter.api.Test;

class HandlerConstructorsTest {
    @Test
    void theClassThatTheTemplateNamesCanBeMadeByLambdaAndByTheSandbox() throws Exception {
        Class<?> handler = Class.forName(HandlerClasses.COVER_LETTER);

        assertThat(handler).isEqualTo(CoverLetterHandler.class);
        assertThat(handler.getConstructor()).isNotNull();
        assertThat(handler.getConstructor(FunctionSetup.class)).isNotNull();
    }
}
