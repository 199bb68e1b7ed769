package com.careervp.tailoring.handler;

import com.careervp.aws.FunctionSetup;
import com.careervp.aws.career.DynamoDbCvStore;
import com.careervp.aws.career.DynamoDbPostingStore;
import com.careervp.aws.rate.DynamoDbRateLimiter;
import com.careervp.aws.telemetry.MetricsPublisher;
import com.careervp.contract.EnvironmentVariables;
import com.careervp.language.LanguageModel;
import com.careervp.language.around.Pause;
import com.careervp.language.around.RetryPolicy;
import com.careervp.language.around.RetryingModel;
import com.careervp.tailoring.Sources;
import com.careervp.tailoring.TailorCv;
import com.careervp.tailoring.TailoringMetrics;
import com.careervp.tailoring.WriteTailoredCv;
import com.careervp.tailoring.artifact.ArtifactStore;
import com.careervp.tailoring.aws.DynamoDbArtifactStore;
import java.security.SecureRandom;

/// What the function is put together from.
record Wiring(FunctionSetup setup) {

    /// Three tries with waits of up to 1 and 2 s between them, as far as the deadline lets them. For hosts whose model
    /// does not try again by itself; the set-up of production has one that does.
    Wiring withRetries() {
        LanguageModel retrying =
                new RetryingModel(setup.languageModel(), RetryPolicy.standard(), new SecureRandom(), Pause.sleeping());
        return new Wiring(
                new FunctionSetup(setup.environment(), setup.clients(), retrying, setup.clock(), setup.ids()));
    }

    ArtifactStore artifacts() {
        return new DynamoDbArtifactStore(
                setup.clients().dynamoDb(),
                setup.require(EnvironmentVariables.TAILORED_ARTIFACTS_TABLE),
                setup.clients().s3(),
                setup.clients().s3Presigner(),
                setup.require(EnvironmentVariables.ARTIFACTS_BUCKET));
    }

    TailorCv tailorCv(ArtifactStore artifacts) {
        var dynamoDb = setup.clients().dynamoDb();
        Sources sources = new Sources(
                new DynamoDbCvStore(
                        dynamoDb, setup.require(EnvironmentVariables.CVS_TABLE), setup.clock(), setup.ids()),
                new DynamoDbPostingStore(dynamoDb, setup.require(EnvironmentVariables.POSTINGS_TABLE), setup.clock()));
        return new TailorCv(
                sources,
                artifacts,
                new WriteTailoredCv(setup.languageModel(), setup.modelPrices(), setup.clock()),
                new DynamoDbRateLimiter(dynamoDb, setup.require(EnvironmentVariables.RATE_LIMITS_TABLE), setup.clock()),
                new TailoringMetrics(
                        MetricsPublisher.toStandardOutput(setup.clock(), setup.require(EnvironmentVariables.STAGE)),
                        System::nanoTime),
                setup.clock(),
                setup.ids());
    }
}
