package io.otelbi.platform.problem;

import io.otelbi.platform.log.Log;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;

/** Answers a named failure with its problem; failures on our side are logged with their cause. */
@Provider
public class ProblemExceptionMapper implements ExceptionMapper<ProblemException> {

    private static final Log LOG = Log.of(ProblemExceptionMapper.class);

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(ProblemException failure) {
        if (failure.kind().status() >= 500) {
            LOG.log(Level.WARNING, "Request failed: " + failure.detail(), failure.getCause());
        }
        Response answer = ProblemResponses.of(failure.kind(), failure.detail(), failure.errors(), uri);
        return failure.retryAfter()
                .map(wait -> Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds()))
                        .build())
                .orElse(answer);
    }
}
