package io.otelbi.gateway.telemetry.api;

import io.otelbi.platform.log.Log;
import java.util.logging.Level;

/** How the collector took the browser's spans so far; a change is logged once, not each export. */
final class RelayState {

    /** Nothing was sent yet. */
    static final String UNUSED = "unused";

    /** The last export was taken. */
    static final String ACCEPTED = "accepted";

    /** The last export was answered with an error. */
    static final String REFUSED = "refused";

    /** Nobody answered the last export. */
    static final String UNREACHABLE = "unreachable";

    private static final Log LOG = Log.of(RelayState.class);
    private static final int ERROR = 300;

    private Last last = new Last(UNUSED, 0);
    private long accepted;
    private long refused;
    private long unreachable;

    private record Last(String state, int status) {}

    /** The collector answered an export with a status. */
    synchronized void answered(String collector, int status) {
        boolean taken = status < ERROR;
        accepted += taken ? 1 : 0;
        refused += taken ? 0 : 1;
        Last before = last;
        last = new Last(taken ? ACCEPTED : REFUSED, status);
        if (last.equals(before)) {
            return;
        }
        if (!taken) {
            LOG.log(
                    Level.WARNING,
                    "The collector at {0} answers {1} to the browser''s spans; they are lost.{2}",
                    new Object[] {collector, String.valueOf(status), hint(status)});
        } else if (!before.state.equals(UNUSED) && !before.state.equals(ACCEPTED)) {
            LOG.log(Level.INFO, "The collector at {0} takes the browser''s spans again.", collector);
        }
    }

    /** Nobody answered an export, or there is no address to send it to. */
    synchronized void failed(String collector) {
        unreachable++;
        Last before = last;
        last = new Last(UNREACHABLE, 0);
        if (!before.state.equals(UNREACHABLE)) {
            LOG.log(
                    Level.WARNING,
                    "The collector at {0} does not answer; the browser''s spans are lost until it does.",
                    collector);
        }
    }

    synchronized TelemetryStatusView.Relay view(String endpoint) {
        return new TelemetryStatusView.Relay(endpoint, last.state, last.status, accepted, refused, unreachable);
    }

    private static String hint(int status) {
        return switch (status) {
            case 401, 403 -> " Check OTEL_EXPORTER_OTLP_HEADERS.";
            case 404, 405 -> " Check the path of OTEL_COLLECTOR_ENDPOINT.";
            default -> "";
        };
    }
}
