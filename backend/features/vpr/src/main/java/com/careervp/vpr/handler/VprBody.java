package com.careervp.vpr.handler;

import com.careervp.aws.gateway.ApiBody;
import com.careervp.aws.gateway.ApiError;
import com.careervp.aws.gateway.ApiRequest;
import com.careervp.aws.gateway.ApiResponse;
import com.careervp.kernel.validation.Validated;
import com.careervp.vpr.report.VprRequest;
import com.careervp.vpr.report.VprRequestJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/// The body of `POST /api/vpr`, read the same way on both paths.
final class VprBody {
    static final int LIMIT_BYTES = 256 * 1024;

    private VprBody() {}

    /// Answers a good request by `useCase` and any other by what is wrong with it.
    static ApiResponse answer(ApiRequest request, Function<VprRequest, ApiResponse> useCase) {
        return switch (request.json(LIMIT_BYTES)) {
            case ApiBody.Unreadable(ApiError error) -> ApiResponse.refusal(error);
            case ApiBody.Json(ObjectNode node) ->
                switch (VprRequestJson.read(node)) {
                    case Validated.Invalid<VprRequest> invalid ->
                        ApiResponse.refusal(ApiError.invalid(invalid.problems()));
                    case Validated.Valid<VprRequest>(VprRequest valid) ->
                        request.isFromOtherThan(valid.key().userId())
                                ? ApiResponse.refusal(
                                        ApiError.forbidden("user_id is not the caller's; reports are made for oneself"))
                                : useCase.apply(valid);
                };
        };
    }
}
