package com.careervp.console.core.jobs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Groups failures by cause: the error code and the message without what differs from job to job.
final class Fingerprints {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'|“[^”]*”");
    private static final Pattern UUID = Pattern.compile("\\b[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\\b");
    private static final Pattern HEX = Pattern.compile("\\b(?=[0-9a-fA-F]*[0-9])[0-9a-fA-F]{8,}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

    /// A list of document fields, e.g. `in executive_summary, evidence_matrix[{n}].evidence`: which ones is not the
    /// cause.
    private static final Pattern FIELDS = Pattern.compile(
            "\\bin [a-z_]+(?:\\[[^\\]]*])?(?:\\.[a-z_]+)*(?:, ?[a-z_]+(?:\\[[^\\]]*])?(?:\\.[a-z_]+)*)+");

    private Fingerprints() {}

    static List<FailureGroup> group(List<Job> failed) {
        Map<String, List<Job>> byCause = new LinkedHashMap<>();
        for (Job job : failed) {
            byCause.computeIfAbsent(job.errorCode() + "\n" + pattern(job.errorMessage()), cause -> new ArrayList<>())
                    .add(job);
        }
        return byCause.entrySet().stream()
                .map(cause -> group(cause.getKey(), cause.getValue()))
                .sorted(Comparator.comparingInt(FailureGroup::count).reversed())
                .toList();
    }

    private static FailureGroup group(String cause, List<Job> jobs) {
        TreeSet<String> versions = new TreeSet<>();
        jobs.stream()
                .map(job -> job.run().workerVersion())
                .filter(version -> !version.isEmpty())
                .forEach(versions::add);
        Instant newest = jobs.stream()
                .map(Fingerprints::ended)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        int line = cause.indexOf('\n');
        return new FailureGroup(
                id(cause),
                cause.substring(0, line),
                cause.substring(line + 1),
                versions,
                newest,
                jobs.stream().map(Job::jobId).toList());
    }

    private static Instant ended(Job job) {
        Instant completed = job.times().completedAt();
        return completed == null ? job.times().createdAt() : completed;
    }

    static String pattern(String message) {
        String plain = UUID.matcher(message).replaceAll("{id}");
        plain = QUOTED.matcher(plain).replaceAll("{text}");
        plain = HEX.matcher(plain).replaceAll("{id}");
        plain = NUMBER.matcher(plain).replaceAll("{n}");
        return FIELDS.matcher(plain).replaceAll("in {fields}").strip();
    }

    private static String id(String cause) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(cause.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
