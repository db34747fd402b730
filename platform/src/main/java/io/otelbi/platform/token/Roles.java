package io.otelbi.platform.token;

/** Who may call what. */
public final class Roles {

    /** Everybody with a valid token, whatever its groups. */
    public static final String SIGNED_IN = "signed-in";

    /** Those who may see what others did; the gateway's settings say by which values of a token. */
    public static final String ADMINISTRATOR = "administrator";

    /** Those who work with the figures; no call asks for it yet. */
    public static final String ANALYST = "analyst";

    private Roles() {}
}
