package io.otelbi.platform.problem;

import io.otelbi.platform.log.Log;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.logging.Level;

/** The last net: logs the failure once and tells the caller nothing but the trace id. */
@Provider
public class UnexpectedFailureMapper implements ExceptionMapper<Throwable> {

    private static final Log LOG = Log.of(UnexpectedFailureMapper.class);

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(Throwable failure) {
        LOG.log(Level.SEVERE, "Request failed unexpectedly", failure);
        return ProblemResponses.of(
                CommonProblem.UNEXPECTED_FAILURE,
                "The request failed unexpectedly; the trace id leads to the reason in the log.",
                List.of(),
                uri);
    }
}
