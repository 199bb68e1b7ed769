package com.careervp.kernel.career;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/// Ids of job postings, made of whose they are and what they say.
public final class PostingIds {

    private PostingIds() {}

    /// The same for the same user and posting, and for nothing else. A version 8 UUID, RFC 9562's form for ids made of
    /// content by a rule of one's own: the first bits of a SHA-256.
    public static String of(String userId, JobPosting posting) {
        MessageDigest digest = sha256();
        add(digest, List.of(userId, posting.companyName(), posting.roleTitle(), posting.language()));
        add(digest, posting.responsibilities());
        add(digest, posting.requirements());
        add(digest, posting.niceToHave());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /// Lengths go first, so that moving text from one field to the next gives another id.
    private static void add(MessageDigest digest, List<String> texts) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(texts.size()).flip());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
