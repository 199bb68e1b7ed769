package com.careervp.sandbox.lambda;

/// The unqualified ARN of a function.
record FunctionArn(String region, String account, String name) {

    String qualified(String qualifier) {
        return this + ":" + qualifier;
    }

    @Override
    public String toString() {
        return "arn:aws:lambda:" + region + ":" + account + ":function:" + name;
    }
}
