package com.careervp.console.core.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/// The one spelling of an entry that its hash is taken over: keys sorted, no white space, times as ISO-8601 text.
final class CanonicalJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CanonicalJson() {}

    static String hash(long sequence, AuditFact fact, String previousHash) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(text(sequence, fact, previousHash).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String text(long sequence, AuditFact fact, String previousHash) {
        SortedMap<String, Object> fields = new TreeMap<>();
        fields.put("sequence", sequence);
        fields.put("previousHash", previousHash);
        fields.put("at", fact.at().toString());
        fields.put("actor", fact.actor());
        fields.put("action", fact.action());
        fields.put("subject", fact.subject());
        fields.put("before", fact.change().before());
        fields.put("after", fact.change().after());
        fields.put("reason", fact.reason());
        fields.put("result", fact.result());
        try {
            return MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and texts always become JSON", e);
        }
    }
}
