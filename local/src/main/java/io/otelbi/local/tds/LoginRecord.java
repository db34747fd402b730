package io.otelbi.local.tds;

import java.time.Instant;

/** A login as it was seen, for tests and for the status page; the password is not kept. */
public record LoginRecord(
        Instant at, String user, String applicationName, String database, boolean readOnlyIntent, boolean accepted) {

    static LoginRecord of(Instant at, Login login, boolean accepted) {
        return new LoginRecord(
                at, login.user(), login.applicationName(), login.database(), login.readOnlyIntent(), accepted);
    }
}
