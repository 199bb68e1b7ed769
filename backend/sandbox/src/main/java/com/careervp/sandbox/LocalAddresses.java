package com.careervp.sandbox;

import com.careervp.sandbox.apigateway.LocalApiGateway;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns the addresses that a template builds for AWS into those that answer here.
final class LocalAddresses implements UnaryOperator<String> {
    private static final Pattern STAGE_URL =
            Pattern.compile("https://([a-z0-9]+)\\.execute-api\\.[a-z0-9-]+\\.amazonaws\\.com/([A-Za-z0-9_-]+)/?");

    private final LocalApiGateway gateway;

    LocalAddresses(LocalApiGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public String apply(String value) {
        Matcher matcher = STAGE_URL.matcher(value);
        return matcher.matches()
                ? gateway.stageUrl(matcher.group(1), matcher.group(2)).toString()
                : value;
    }
}
