package com.careervp.sandbox.lambda;

import com.careervp.language.LanguageModel;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;

/// Stands between functions and what they use, so that drills can inject faults per function. Called by many threads at
/// once.
public interface FunctionInterceptor {

    /// Before the handler is called; an exception thrown here fails the invocation like one of the handler's own.
    default void beforeInvocation(String function) {}

    /// The model that the function gets, decided once per execution environment.
    default LanguageModel languageModel(String function, LanguageModel model) {
        return model;
    }

    /// After a message was received for the function and before the function is invoked with it.
    default void received(String function, String queueUrl, Message message) {}

    /// Around every call of the function's SDK clients.
    default @Nullable Object around(ServiceCall call) throws Throwable {
        return call.proceed();
    }
}
