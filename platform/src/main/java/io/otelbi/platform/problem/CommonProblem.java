package io.otelbi.platform.problem;

/** Failures that can happen in any service. */
public enum CommonProblem implements ProblemKind {
    INVALID_PARAMETER(400, "A parameter is not valid"),
    MALFORMED_BODY(400, "The request body could not be read"),
    MALFORMED_ADDRESS(400, "The address could not be read"),
    UNAUTHENTICATED(401, "A valid token is needed"),
    FORBIDDEN(403, "This is not allowed for you"),
    NOT_FOUND(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "This method is not allowed here"),
    NOT_ACCEPTABLE(406, "No answer in the form that was asked for"),
    REQUEST_TIMEOUT(408, "The request took too long to come"),
    PAYLOAD_TOO_LARGE(413, "The request body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The request body has a type that is not read here"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    UNEXPECTED_FAILURE(500, "Something went wrong on our side"),
    UPSTREAM_FAILED(502, "A service behind this one answered wrongly"),
    UPSTREAM_UNAVAILABLE(503, "A service behind this one cannot be reached"),
    OVERLOADED(503, "Too many requests are under way"),
    NOT_SET_UP(503, "This service is not set up rightly"),
    DEADLINE_EXCEEDED(504, "The answer took longer than allowed");

    private final int status;
    private final String title;

    CommonProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** The problem that stands for a bare HTTP status, as the container gives it. */
    public static CommonProblem ofStatus(int status) {
        for (CommonProblem kind : values()) {
            if (kind.status == status) {
                return kind;
            }
        }
        return status < 500 ? INVALID_PARAMETER : UNEXPECTED_FAILURE;
    }
}
