package io.otelbi.persistence.audit.store;

import io.otelbi.persistence.person.PersonName;
import io.otelbi.persistence.person.store.Persons;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Persons who are named in the query of a request, such as {@code subject=anna}: the pseudonym takes the name's place. */
record NamedPersons(Persons persons) {

    private static final Pattern SUBJECT = Pattern.compile("(?<=^|&)subject=([^&]*)");

    @Nullable
    String hidden(@Nullable String query) {
        return query == null
                ? null
                : SUBJECT.matcher(query)
                        .replaceAll(found -> Matcher.quoteReplacement("subject=person:" + pseudonym(found.group(1))));
    }

    private String pseudonym(String encoded) {
        try {
            return persons.find(PersonName.subject(URLDecoder.decode(encoded, StandardCharsets.UTF_8)))
                    .map(person -> person.id().toString())
                    .orElse("unknown");
        } catch (IllegalArgumentException e) {
            return "unknown";
        }
    }
}
