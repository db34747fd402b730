package io.otelbi.platform.problem;

import io.otelbi.platform.telemetry.TraceIds;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the HTTP answer of a problem within JAX-RS. */
final class ProblemResponses {

    private ProblemResponses() {}

    static Response of(ProblemKind kind, String detail, List<ParameterError> errors, @Nullable UriInfo uri) {
        Problem problem = Problem.of(
                kind, detail, uri == null ? null : path(uri), TraceIds.traceId().orElse(null), errors);
        return Response.status(kind.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.toJson().toString())
                .build();
    }

    /** The path alone: JAX-RS throws while it reads a query that holds more than RFC 3986 allows, such as a bar. */
    private static @Nullable String path(UriInfo uri) {
        try {
            return uri.getAbsolutePath().getPath();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
