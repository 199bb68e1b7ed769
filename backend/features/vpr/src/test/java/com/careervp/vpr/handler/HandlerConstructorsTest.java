package com.careervp.vpr.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.careervp.aws.FunctionSetup;
import com.careervp.contract.HandlerClasses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandlerConstructorsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                HandlerClasses.VPR_SYNC,
                HandlerClasses.VPR_SUBMIT,
                HandlerClasses.VPR_WORKER,
                HandlerClasses.VPR_STATUS
            })
    void theTemplatesHandlersHaveTheConstructorsOfLambdaAndOfTheSandbox(String name) throws Exception {
        Class<?> handler = Class.forName(name);

        assertThatCode(() -> handler.getConstructor()).doesNotThrowAnyException();
        assertThat(handler.getConstructor(FunctionSetup.class).getParameterCount())
                .isEqualTo(1);
    }
}
