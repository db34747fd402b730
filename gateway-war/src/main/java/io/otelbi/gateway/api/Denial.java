package io.otelbi.gateway.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** Why a request is taken for nobody's, and what the caller is told of it (RFC 6750, 3): nothing that helps to forge. */
public enum Denial {
    /** It came without a token. */
    NO_TOKEN(401),
    /** Its token is not good; which of many reasons it is stays here. */
    INVALID_TOKEN(401),
    /** Its token cannot be judged, since the identity provider gives no keys. */
    NO_KEYS(503);

    /** The attribute of a request that holds its denial. */
    public static final String ATTRIBUTE = Denial.class.getName();

    private static final String SCHEME = "Bearer realm=\"otel-bi-forecast\"";

    private final int status;

    Denial(int status) {
        this.status = status;
    }

    /** Why the caller of a request is nobody. */
    public static Denial of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Denial denial ? denial : NO_TOKEN;
    }

    /** Sets status and headers of the answer. */
    public void tell(HttpServletResponse response) {
        response.setStatus(status);
        switch (this) {
            case NO_TOKEN -> response.setHeader("WWW-Authenticate", SCHEME);
            case INVALID_TOKEN -> response.setHeader("WWW-Authenticate", SCHEME + ", error=\"invalid_token\"");
            case NO_KEYS -> response.setHeader("Retry-After", "1");
        }
    }

    /** The challenge to a token that lacks scopes; all of those that are needed are named, as RFC 6750 has it. */
    static String insufficientScope(Set<String> needed) {
        return SCHEME + ", error=\"insufficient_scope\", scope=\"" + String.join(" ", needed) + "\"";
    }
}
