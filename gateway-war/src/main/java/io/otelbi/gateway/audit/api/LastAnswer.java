package io.otelbi.gateway.audit.api;

import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is left to say when not even a failure could be answered; made beforehand, because memory may be what lacks. */
final class LastAnswer {

    private static final CommonProblem KIND = CommonProblem.UNEXPECTED_FAILURE;
    private static final byte[] CONTENT = Problem.of(
                    KIND, "The request failed unexpectedly; the log says why.", null, null, List.of())
            .toJson()
            .toString()
            .getBytes(StandardCharsets.UTF_8);

    private LastAnswer() {}

    static void send(HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.reset();
        response.setStatus(KIND.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(CONTENT);
    }
}
