package com.careervp.pipeline.handler;

import com.careervp.aws.gateway.ApiError;
import com.careervp.aws.gateway.ApiRequest;
import com.careervp.contract.ErrorCodes;
import com.careervp.kernel.validation.Problems;
import com.careervp.kernel.validation.Validated;
import com.careervp.pipeline.work.AcceptUpload;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An upload as the API gets it.
final class UploadRequest {
    static final int LIMIT_BYTES = 10 * 1024 * 1024;
    static final String DEFAULT_LANGUAGE = "de";
    private static final List<String> LANGUAGES = List.of("de", "en", "fr");
    private static final Set<String> KNOWN_PARAMETERS = Set.of("language", "job_id", "file_name");
    private static final Pattern POSTING_ID = Pattern.compile("[0-9a-f-]{36}");
    /// What file systems do not take, and what is not seen or turns the direction of text round.
    private static final Pattern NOT_IN_NAMES =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\\\/:*?\"<>|]");
    /// What may be repeated to the caller: nothing that could be a name, an address or markup.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final int LONGEST_NAME = 120;
    private static final String NO_NAME = "cv.pdf";

    private UploadRequest() {}

    /// What came of reading.
    sealed interface Reading {
        record Refused(ApiError error) implements Reading {}

        record Read(Validated<AcceptUpload.Request> request) implements Reading {}
    }

    static ApiError notBase64() {
        return ApiError.invalid("Invalid body: it is marked as base64 and is not");
    }

    static Reading read(ApiRequest request, byte[] pdf, String userId) {
        if (pdf.length == 0) {
            return new Reading.Refused(
                    new ApiError(400, ErrorCodes.INVALID_PDF, "The body is empty; expected is a PDF document."));
        }
        if (pdf.length > LIMIT_BYTES) {
            return new Reading.Refused(ApiError.tooLarge(LIMIT_BYTES));
        }
        Problems problems = new Problems();
        unknownParameters(request, problems);
        String language = request.queryParameter("language").orElse(DEFAULT_LANGUAGE);
        if (!LANGUAGES.contains(language)) {
            problems.add("language", quoted(language), "one of " + String.join(", ", LANGUAGES));
        }
        Optional<String> posting = request.queryParameter("job_id");
        posting.filter(id -> !POSTING_ID.matcher(id).matches())
                .ifPresent(id -> problems.add("job_id", quoted(id), "the id of a posting, a UUID in small letters"));
        String name = fileName(request);
        return new Reading.Read(problems.outcome(() -> new AcceptUpload.Request(userId, name, language, posting)));
    }

    private static void unknownParameters(ApiRequest request, Problems problems) {
        @Nullable Map<String, String> parameters = request.event().getQueryStringParameters();
        if (parameters != null) {
            parameters.keySet().stream()
                    .filter(name -> !KNOWN_PARAMETERS.contains(name))
                    .sorted()
                    .forEach(name -> problems.add("query", quoted(name), "only language, job_id and file_name"));
        }
    }

    /// Names are shown and become part of a download's name; a browser may send a whole path.
    private static String fileName(ApiRequest request) {
        String given = request.queryParameter("file_name")
                .or(() -> header(request, "X-File-Name"))
                .orElse(NO_NAME);
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = NOT_IN_NAMES.matcher(last).replaceAll("").strip();
        int characters = clean.codePointCount(0, clean.length());
        String cut = characters > LONGEST_NAME
                ? clean.substring(clean.offsetByCodePoints(0, characters - LONGEST_NAME))
                : clean;
        return cut.isEmpty() ? NO_NAME : cut;
    }

    private static Optional<String> header(ApiRequest request, String name) {
        @Nullable Map<String, String> headers = request.event().getHeaders();
        return headers == null
                ? Optional.empty()
                : headers.entrySet().stream()
                        .filter(header ->
                                header.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches() ? "\"" + value + "\"" : "text of another form";
    }
}
