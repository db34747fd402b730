package io.otelbi.platform.problem;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Turns an unreadable request body into a 400. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class MalformedBodyInterceptor implements ReaderInterceptor {

    // Liberty lets JSON-B's own exception escape while reading a body; only there is it the caller's fault.
    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (JsonbException | JsonException | ProcessingException | IllegalArgumentException e) {
            throw new ProblemException(
                    CommonProblem.MALFORMED_BODY, "The request body is not the JSON that is expected here.", e);
        }
    }
}
