package io.otelbi.gateway.api;

import io.otelbi.platform.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that are believed when they say for whom they ask ({@code TRUSTED_PROXIES}, none): addresses and networks such as
 * {@code 10.128.0.0/14}, divided by commas. Of the addresses that they hand on, the last one that is none of theirs is the
 * client's; what stands before it, anybody may have written.
 */
public record TrustedProxies(List<Network> networks) {

    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    /** An element's {@code for} (RFC 7239, 4), which may be quoted. */
    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*(\"[^\"]*\"|[^;\"\\s]+)\\s*(?:;|$)");

    /** An element's {@code proto} (RFC 7239, 5.4) where it is https. */
    private static final Pattern PROTO = Pattern.compile("(?i)(?:^|;)\\s*proto\\s*=\\s*\"?https\"?\\s*(?:;|$)");

    /** With a port, as both headers may have it. */
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^]]+)](?::\\d+)?|(\\d{1,3}(?:\\.\\d{1,3}){3}):\\d+");

    private static final int MOST = 50;

    public TrustedProxies {
        networks = List.copyOf(networks);
    }

    /** An address with the number of its leading bits that count. */
    record Network(byte[] address, int bits) {

        boolean has(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            int rest = address.length * Byte.SIZE - bits;
            return new BigInteger(1, address).shiftRight(rest).equals(new BigInteger(1, other).shiftRight(rest));
        }
    }

    /** Reads the variable. */
    public static TrustedProxies from(Settings settings) {
        List<Network> networks = new ArrayList<>();
        for (String text : settings.text("TRUSTED_PROXIES", "").split(",", -1)) {
            if (!text.isBlank()) {
                network(text.strip())
                        .ifPresentOrElse(
                                networks::add,
                                () -> settings.refuse(
                                        "TRUSTED_PROXIES must list addresses or networks such as 10.128.0.0/14, not '"
                                                + text.strip() + "'."));
            }
        }
        return new TrustedProxies(networks);
    }

    private static Optional<Network> network(String text) {
        String[] parts = text.split("/", 2);
        int all = address(parts[0]).map(bytes -> bytes.length * Byte.SIZE).orElse(0);
        int bits = parts.length == 1 ? all : parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : -1;
        return address(parts[0]).filter(bytes -> bits >= 0 && bits <= all).map(bytes -> new Network(bytes, bits));
    }

    /** For whom a request is asked. */
    public String client(HttpServletRequest request) {
        return networks.isEmpty()
                ? request.getRemoteAddr()
                : client(
                        request.getRemoteAddr(),
                        Collections.list(request.getHeaders("Forwarded")),
                        Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    /** Whether a request came over TLS, here or, as a proxy that is believed says, there. */
    public boolean isSecure(HttpServletRequest request) {
        return request.isSecure()
                || (trusts(request.getRemoteAddr())
                        && isSecure(
                                Collections.list(request.getHeaders("Forwarded")),
                                Collections.list(request.getHeaders("X-Forwarded-Proto"))));
    }

    /** The same of the last one who says it; what stands before it, anybody may have written. */
    static boolean isSecure(List<String> forwarded, List<String> forwardedProto) {
        List<String> elements = elements(forwarded.isEmpty() ? forwardedProto : forwarded);
        if (elements.isEmpty()) {
            return false;
        }
        String last = elements.getLast();
        return forwarded.isEmpty()
                ? last.equalsIgnoreCase("https")
                : PROTO.matcher(last).find();
    }

    /**
     * The same of what stands in the request.
     *
     * @param peer the address that the connection came from
     * @param forwarded the lines of {@code Forwarded}, in order
     * @param forwardedFor the lines of {@code X-Forwarded-For}, in order; used where there is no {@code Forwarded}
     */
    String client(String peer, List<String> forwarded, List<String> forwardedFor) {
        if (!trusts(peer)) {
            return peer;
        }
        List<String> hops = forwarded.isEmpty() ? elements(forwardedFor) : forHops(forwarded);
        String client = peer;
        for (String hop : hops.reversed()) {
            Optional<String> plain = plain(hop);
            if (plain.isEmpty()) {
                return client;
            }
            client = plain.get();
            if (!trusts(client)) {
                return client;
            }
        }
        return client;
    }

    private static List<String> elements(List<String> lines) {
        List<String> all = lines.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    private static List<String> forHops(List<String> lines) {
        return elements(lines).stream()
                .map(FOR::matcher)
                .map(element -> element.find() ? element.group(1).replace("\"", "") : "")
                .toList();
    }

    /** An address without port and brackets; nothing where a proxy hides it. */
    private static Optional<String> plain(String hop) {
        Matcher port = WITH_PORT.matcher(hop);
        String text = port.matches() ? Optional.ofNullable(port.group(1)).orElseGet(() -> port.group(2)) : hop;
        return address(text).isPresent() ? Optional.of(text) : Optional.empty();
    }

    private boolean trusts(String text) {
        return address(text)
                .filter(address -> networks.stream().anyMatch(network -> network.has(address)))
                .isPresent();
    }

    // Only what is an address by its form, so that no name is looked up.
    private static Optional<byte[]> address(@Nullable String text) {
        if (text == null || !LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
