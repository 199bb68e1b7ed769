package com.careervp.letter.handler;

import com.careervp.aws.AwsClients;
import com.careervp.aws.FunctionSetup;
import com.careervp.aws.career.DynamoDbCvStore;
import com.careervp.aws.career.DynamoDbPostingStore;
import com.careervp.aws.rate.DynamoDbRateLimiter;
import com.careervp.aws.rate.RateLimiter;
import com.careervp.aws.telemetry.MetricsPublisher;
import com.careervp.contract.EnvironmentVariables;
import com.careervp.letter.DraftLetter;
import com.careervp.letter.LetterMetrics;
import com.careervp.letter.LetterSources;
import com.careervp.letter.LetterStore;
import com.careervp.letter.WriteLetter;
import com.careervp.letter.aws.S3LetterStore;
import com.careervp.letter.aws.StoredReports;

/// What the function is put together from.
record Wiring(FunctionSetup setup) {

    WriteLetter write() {
        return new WriteLetter(
                sources(),
                new DraftLetter(setup.languageModel(), setup.modelPrices(), setup.clock()),
                letters(),
                setup.clock(),
                setup.ids(),
                System::nanoTime);
    }

    private LetterSources sources() {
        AwsClients clients = setup.clients();
        return new LetterSources(
                new DynamoDbCvStore(
                        clients.dynamoDb(), setup.require(EnvironmentVariables.CVS_TABLE), setup.clock(), setup.ids()),
                new DynamoDbPostingStore(
                        clients.dynamoDb(), setup.require(EnvironmentVariables.POSTINGS_TABLE), setup.clock()),
                new StoredReports(
                        clients.dynamoDb(),
                        clients.s3(),
                        setup.require(EnvironmentVariables.JOBS_TABLE),
                        setup.require(EnvironmentVariables.RESULTS_BUCKET)));
    }

    private LetterStore letters() {
        return new S3LetterStore(
                setup.clients().s3(),
                setup.clients().s3Presigner(),
                setup.require(EnvironmentVariables.LETTERS_BUCKET));
    }

    RateLimiter limiter() {
        return new DynamoDbRateLimiter(
                setup.clients().dynamoDb(), setup.require(EnvironmentVariables.RATE_LIMITS_TABLE), setup.clock());
    }

    LetterMetrics metrics() {
        return new LetterMetrics(
                MetricsPublisher.toStandardOutput(setup.clock(), setup.require(EnvironmentVariables.STAGE)));
    }
}
