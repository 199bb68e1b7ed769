package com.careervp.console.ui.sample;

import com.careervp.console.core.services.Reply;
import com.careervp.console.core.services.ServiceApi;
import com.careervp.console.core.services.SignIn;
import com.careervp.contract.PipelineAttributes;
import com.careervp.contract.PostingAttributes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An API that takes every posting and every upload, or refuses everything.
public final class SampleSignIn implements SignIn {
    public static final String JOB_ID = "7d1e0c52-4b8f-4d0e-9a6f-0f6f7f1d2c3b";

    /// Who called, as they were named.
    public final List<String> users = new ArrayList<>();
    /// Method and path of everything that was called.
    public final List<String> calls = new ArrayList<>();
    public boolean token;
    /// What everything is answered with; null while everything is taken.
    public @Nullable Reply refusal;
    /// Gets the job's id and the person for every upload that was taken.
    public Consumer<String> taken = user -> {};

    public static Reply refusal(int status, String code, String message) {
        return reply(status, "{\"code\":\"" + code + "\",\"error\":\"" + message + "\"}");
    }

    private static Reply reply(int status, String body) {
        return Reply.of(status, "", body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public ServiceApi as(String user) {
        users.add(user);
        return new Api(user);
    }

    @Override
    public boolean needsToken() {
        return token;
    }

    private final class Api implements ServiceApi {
        private final String user;

        Api(String user) {
            this.user = user;
        }

        @Override
        public Reply get(String path) {
            throw new AssertionError("nothing is read here: " + path);
        }

        @Override
        public Reply post(String path, String contentType, byte[] body) {
            calls.add(path);
            Reply refused = refusal;
            if (refused != null) {
                return refused;
            }
            if (path.startsWith("/api/v1/cv/upload")) {
                taken.accept(user);
                return reply(202, "{\"" + PipelineAttributes.JOB_ID + "\":\"" + JOB_ID + "\"}");
            }
            return reply(201, "{\"" + PostingAttributes.JOB_ID + "\":\"posting-1\"}");
        }

        @Override
        public byte[] download(URI link) {
            throw new AssertionError("nothing is downloaded here: " + link);
        }
    }
}
