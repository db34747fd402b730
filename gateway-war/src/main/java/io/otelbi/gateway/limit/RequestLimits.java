package io.otelbi.gateway.limit;

import io.otelbi.gateway.limit.RateLimit.Quota;
import io.otelbi.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * How many requests may come: of a person whose token is good, and without one of an address. Each gateway counts for
 * itself.
 */
@ApplicationScoped
public class RequestLimits {

    /** Of the eight groups of an IPv6 address, those that name the network; the others each host gives itself. */
    private static final int NETWORK_GROUPS = 4;

    private final RateLimit persons;
    private final RateLimit addresses;
    private final RateLimit spans;

    @Inject
    public RequestLimits(Config config) {
        LimitConfig limits = LimitConfig.from(Settings.of(config));
        this.persons = new RateLimit(limits.perPerson());
        this.addresses = new RateLimit(limits.perAddress());
        this.spans = new RateLimit(limits.spans());
    }

    /** Takes a request of a person. */
    public Quota ofPerson(String subject) {
        return persons.take(subject);
    }

    /** Takes a request that nobody's token came with. */
    public Quota ofAddress(@Nullable String address) {
        return addresses.take(network(address == null ? "" : address));
    }

    /** Takes a request with browser spans. */
    public Quota ofSpans(String subject) {
        return spans.take(subject);
    }

    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        int gap = address.indexOf("::");
        String[] head = (gap < 0 ? address : address.substring(0, gap)).split(":", -1);
        String[] network = Arrays.copyOf(head, NETWORK_GROUPS);
        for (int i = head.length; i < NETWORK_GROUPS; i++) {
            network[i] = "0";
        }
        return String.join(":", network);
    }
}
