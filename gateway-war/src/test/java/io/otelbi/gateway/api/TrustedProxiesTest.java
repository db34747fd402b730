package io.otelbi.gateway.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.otelbi.platform.settings.Settings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private final TrustedProxies router = of("10.128.0.0/14, 192.0.2.7,2001:db8:1::/48");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // peer         | X-Forwarded-For                            | client
                "203.0.113.9    | 198.51.100.1                               | 203.0.113.9",
                "10.128.0.1     | 198.51.100.1                               | 198.51.100.1",
                "10.131.255.255 | 198.51.100.1:4711                          | 198.51.100.1",
                "10.132.0.1     | 198.51.100.1                               | 10.132.0.1",
                "10.128.0.1     | 1.2.3.4, 198.51.100.1                      | 198.51.100.1",
                "10.128.0.1     | 1.2.3.4, 198.51.100.1, 192.0.2.7           | 198.51.100.1",
                "10.128.0.1     | 10.128.0.9, 192.0.2.7                      | 10.128.0.9",
                "10.128.0.1     | 198.51.100.1, unknown                      | 10.128.0.1",
                "10.128.0.1     | 198.51.100.1, localhost                    | 10.128.0.1",
                "10.128.0.1     | 198.51.100.1,                              | 10.128.0.1",
                "10.128.0.1     | 2001:db8:2::1                              | 2001:db8:2::1",
                "10.128.0.1     | [2001:db8:2::1]:4711                       | 2001:db8:2::1",
                "2001:db8:1::5  | 198.51.100.1                               | 198.51.100.1",
                "10.128.0.1     | 999.1.1.1                                  | 10.128.0.1"
            })
    void theLastAddressThatIsNoProxysIsTheClients(String peer, String forwardedFor, String client) {
        assertEquals(client, router.client(peer, List.of(), List.of(forwardedFor)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=198.51.100.1                                        | 198.51.100.1",
                "For=\"198.51.100.1:4711\";proto=https                    | 198.51.100.1",
                "proto=https;for=198.51.100.1;by=192.0.2.7               | 198.51.100.1",
                "for=1.2.3.4, for=198.51.100.1, for=192.0.2.7            | 198.51.100.1",
                "for=\"[2001:db8:2::1]:4711\"                             | 2001:db8:2::1",
                "for=198.51.100.1, for=_hidden                           | 10.128.0.1",
                "for=198.51.100.1, by=192.0.2.7                          | 10.128.0.1"
            })
    void forwardedIsReadAsItsStandardSays(String forwarded, String client) {
        assertEquals(client, router.client("10.128.0.1", List.of(forwarded), List.of("1.1.1.1")));
    }

    @Test
    void severalLinesAreOneList() {
        assertEquals("198.51.100.1", router.client("10.128.0.1", List.of(), List.of("1.2.3.4", "198.51.100.1")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                              | https       | true",
                "-                              | http, https | true",
                "-                              | https, http | false",
                "-                              | -           | false",
                "for=198.51.100.1;proto=https   | http        | true",
                "proto=\"https\"                | -           | true",
                "proto=https, proto=http        | https       | false",
                "by=proto=https                 | https       | false"
            })
    void tlsIsWhatTheLastProxySays(@Nullable String forwarded, @Nullable String proto, boolean secure) {
        assertEquals(secure, TrustedProxies.isSecure(lines(forwarded), lines(proto)));
    }

    private static List<String> lines(@Nullable String line) {
        return line == null ? List.of() : List.of(line);
    }

    @Test
    void withoutTheSettingNobodyIsBelieved() {
        assertEquals("10.128.0.1", of("").client("10.128.0.1", List.of("for=1.2.3.4"), List.of("198.51.100.1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"router", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0/8", "300.1.1.1", "::/129", "*"})
    void whatIsNoNetworkIsRefusedWithASentence(String list) {
        Settings settings = Settings.of(Map.of("TRUSTED_PROXIES", list)::get);

        TrustedProxies.from(settings);

        assertEquals(
                List.of("TRUSTED_PROXIES must list addresses or networks such as 10.128.0.0/14, not '" + list + "'."),
                settings.faults());
    }

    private static TrustedProxies of(String list) {
        return TrustedProxies.from(Settings.of(Map.of("TRUSTED_PROXIES", list)::get));
    }
}
