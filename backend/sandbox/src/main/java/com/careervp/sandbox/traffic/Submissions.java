package com.careervp.sandbox.traffic;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.language.json.CareerJson;
import com.careervp.language.sample.SampleApplication;
import com.careervp.language.sample.SampleApplications;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/// Bodies of submissions: synthetic applications, repeats of accepted ones, and mistakes. Everything follows from the
/// seed and the order of calls. Used by one thread at a time, but for [#accepted].
final class Submissions {
    private static final int REMEMBERED = 200;
    private static final int LARGE_BODY_CHARACTERS = 300_000;

    /// A submission and whose it is.
    ///
    /// @param sampleSeed what the person was made from
    record Submission(TrafficKind kind, String body, long sampleSeed) {}

    private final SampleApplications samples;
    private final SplittableRandom random;
    private final Deque<Submission> accepted = new ArrayDeque<>();
    private long nextSeed;

    Submissions(SampleApplications samples, long seed) {
        this.samples = samples;
        this.random = new SplittableRandom(seed);
        this.nextSeed = Math.floorMod(seed * 7_919, 1_000_000L);
    }

    /// The API took the submission; it may be repeated, and its person's CV is stored now.
    synchronized void accepted(Submission submission) {
        if (submission.kind() == TrafficKind.NEW) {
            accepted.addLast(submission);
            if (accepted.size() > REMEMBERED) {
                accepted.removeFirst();
            }
        }
    }

    Submission next(TrafficSettings settings) {
        double total = settings.newShare() + settings.repeatShare() + settings.malformedShare();
        double drawn = random.nextDouble(total);
        if (drawn < settings.malformedShare()) {
            return new Submission(TrafficKind.MALFORMED, malformed(), 0);
        }
        if (drawn < settings.malformedShare() + settings.repeatShare()) {
            List<Submission> earlier = earlier();
            if (!earlier.isEmpty()) {
                Submission chosen = earlier.get(random.nextInt(earlier.size()));
                return new Submission(TrafficKind.REPEAT, chosen.body(), chosen.sampleSeed());
            }
        }
        return fresh();
    }

    private synchronized List<Submission> earlier() {
        return new ArrayList<>(accepted);
    }

    /// Every fourth comes from a person whose CV the API has, applies for another posting and sends no CV.
    private Submission fresh() {
        long seed = nextSeed++;
        SampleApplication application = samples.application(seed);
        List<Submission> known = earlier();
        if (!known.isEmpty() && random.nextInt(4) == 0) {
            long personSeed = known.get(random.nextInt(known.size())).sampleSeed();
            SampleApplication person = samples.application(personSeed);
            SampleApplication wanted = samples.application(seed, person.profession(), person.language());
            ObjectNode body = body(person.userId(), wanted.applicationId() + "-" + seed, wanted.material());
            body.remove("cv");
            body.remove("gap_responses");
            return new Submission(TrafficKind.NEW, body.toString(), personSeed);
        }
        return new Submission(
                TrafficKind.NEW,
                body(application.userId(), application.applicationId(), application.material())
                        .toString(),
                seed);
    }

    private static ObjectNode body(String userId, String applicationId, CareerMaterial material) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("user_id", userId);
        body.put("application_id", applicationId);
        body.set("job_posting", CareerJson.write(material.posting()));
        body.set("gap_responses", CareerJson.write(material.gapResponses()));
        body.set("cv", CareerJson.write(material.cv()));
        return body;
    }

    private String malformed() {
        SampleApplication application = samples.application(random.nextLong(1_000_000));
        ObjectNode body = body(application.userId(), application.applicationId(), application.material());
        return switch (random.nextInt(6)) {
            case 0 -> body.toString().substring(0, body.toString().length() / 2);
            case 1 -> body.without(List.of("user_id")).toString();
            case 2 -> body.put("application_id", 42).toString();
            case 3 -> body.put("job_posting", "any").toString();
            case 4 -> body.put("note", "x".repeat(LARGE_BODY_CHARACTERS)).toString();
            default -> "[]";
        };
    }
}
