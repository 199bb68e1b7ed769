package com.careervp.console.core.services;

import com.careervp.console.core.environment.Timing;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Has a CV go through the pipeline as a person's upload would.
public final class TryPipeline {
    private final SignIn signIn;
    private final Timing timing;

    public TryPipeline(SignIn signIn, Timing timing) {
        this.signIn = signIn;
        this.timing = timing;
    }

    /// What was begun.
    ///
    /// @param jobId of the upload; [com.careervp.console.core.jobs.Jobs] knows it from now on
    /// @param userId who uploaded
    /// @param posting the id of the stored posting; null where none was given
    public record Started(
            String jobId, String userId, @Nullable String posting) {
        public Optional<String> postingId() {
            return Optional.ofNullable(posting);
        }
    }

    /// Stores the posting, uploads the file and does not wait for what becomes of it. Blocks.
    ///
    /// @throws RefusedException when the API does not take the posting or the file
    /// @throws IllegalArgumentException when the person or the token is not as expected
    /// @throws com.careervp.console.core.failure.ConsoleException when the API does not answer
    public Started start(TryRequest request) {
        String userId = signIn.userId(request.userOrToken());
        ServiceApi api = signIn.as(request.userOrToken());
        DocumentServices documents = new DocumentServices(api, userId);
        Optional<String> postingId = request.posting().map(documents::store);
        String jobId = new Pipeline(api, timing).submit(request.pdf(), request.language(), postingId);
        return new Started(jobId, userId, postingId.orElse(null));
    }
}
