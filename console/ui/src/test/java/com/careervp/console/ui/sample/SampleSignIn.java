package com.careervp.console.ui.sample;

import com.careervp.console.core.services.Reply;
import com.careervp.console.core.services.ServiceApi;
import com.careervp.console.core.services.SignIn;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Signs anybody in to an API that takes every posting and every upload.
public final class SampleSignIn implements SignIn {
    public static final String JOB_ID = "7f3c2a10-1b2c-4d3e-8f90-a1b2c3d4e5f6";

    @Override
    public ServiceApi as(String user) {
        return new Taking();
    }

    @Override
    public boolean needsToken() {
        return false;
    }

    private static final class Taking implements ServiceApi {
        @Override
        public Reply get(String path) {
            return reply(200);
        }

        @Override
        public Reply post(String path, String contentType, byte[] body) {
            return reply(202);
        }

        private static Reply reply(int status) {
            String body = "{\"jobId\":\"" + JOB_ID + "\",\"job_id\":\"posting-1\",\"status\":\"pending\"}";
            return Reply.of(status, "", body.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public byte[] download(URI link) {
            return link.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
