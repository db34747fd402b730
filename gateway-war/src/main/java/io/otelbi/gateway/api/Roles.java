package io.otelbi.gateway.api;

/** Who may call what. */
public final class Roles {

    /** Everybody with a valid token, whatever its groups. */
    public static final String SIGNED_IN = "signed-in";

    /** Those who may see what others did; a group of this name in the token's {@code groups} claim. */
    public static final String ADMINISTRATOR = "administrator";

    private Roles() {}
}
