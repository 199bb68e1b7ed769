package com.careervp.sandbox.sts;

import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/// Says who is calling: always the sandbox's one operator.
public final class LocalSts implements StsClient {
    private final String account;

    /// @param account twelve digits
    public LocalSts(String account) {
        this.account = account;
    }

    @Override
    public GetCallerIdentityResponse getCallerIdentity(GetCallerIdentityRequest request) {
        return GetCallerIdentityResponse.builder()
                .account(account)
                .arn("arn:aws:iam::" + account + ":user/sandbox-operator")
                .userId("AIDASANDBOXOPERATOR00")
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
