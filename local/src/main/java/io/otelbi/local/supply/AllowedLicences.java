package io.otelbi.local.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The licences under which a library may be delivered, and which of several is used. */
final class AllowedLicences {

    private final Set<String> allowed;

    private AllowedLicences(Set<String> allowed) {
        this.allowed = allowed;
    }

    /** Of lines that hold an SPDX id each, or a comment; the preferred ones first. */
    static AllowedLicences of(List<String> lines) {
        return new AllowedLicences(lines.stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    static AllowedLicences read(Path file) throws IOException {
        return of(Files.readAllLines(file));
    }

    /** The licence that is used: of several offers the first one of the allow list. */
    Optional<String> chosen(Component component) {
        return allowed.stream()
                .filter(component.offers()::contains)
                .findFirst()
                .or(() -> component.offers().stream()
                        .flatMap(offer -> Expression.chosen(offer, allowed).stream())
                        .findFirst());
    }
}
