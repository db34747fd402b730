package io.otelbi.analytics.api;

import io.otelbi.platform.token.InternalTokenMechanism;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;

/** Nobody but the other services comes in. */
// Liberty finds a mechanism only on the class that names the interface itself.
@ApplicationScoped
public class InternalCallersOnly extends InternalTokenMechanism implements HttpAuthenticationMechanism {}
