package io.otelbi.platform.client;

import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Finds the roles in a caller's token, where a service does not simply take its groups. */
public interface CallerRoles {

    /** The roles of the caller. */
    Set<String> of(JsonWebToken token);

    /** The roles of this service where nobody is behind what it does. */
    Set<String> ofNobody();
}
