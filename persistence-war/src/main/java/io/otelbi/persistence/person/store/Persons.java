package io.otelbi.persistence.person.store;

import io.otelbi.persistence.key.AuditKeys;
import io.otelbi.persistence.key.Seal;
import io.otelbi.persistence.person.Person;
import io.otelbi.persistence.person.PersonName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Persons and their keys. Nothing is remembered between calls, so that an erased person is forgotten at once. A person is
 * found by an HMAC of their name; the name itself is sealed.
 */
@ApplicationScoped
@Transactional
public class Persons {

    private static final String LOOKUP = "person lookup";
    private static final String SEAL = "person key";
    private static final String ERASURE = "erasure";
    private static final int PSEUDONYM_BYTES = 16;
    private static final String COLUMNS = "SELECT person, sealed_key, sealed_name, key_id FROM persons WHERE ";

    private final AuditKeys keys;

    @PersistenceContext(unitName = "store")
    EntityManager entities;

    @Inject
    public Persons(AuditKeys keys) {
        this.keys = keys;
    }

    /** The person of a name, who is made when they are new. */
    public Person of(PersonName name) {
        return find(name).orElseGet(() -> made(name));
    }

    /** The person of a name, if there is one. */
    public Optional<Person> find(PersonName name) {
        for (String id : keys.secrets().keySet()) {
            Optional<Person> found = rows("lookup = ?1", lookup(id, name)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Persons by pseudonym; the erased ones are missing. */
    public Map<UUID, Person> of(Collection<UUID> ids) {
        Map<UUID, Person> persons = new HashMap<>();
        for (UUID id : ids) {
            if (!persons.containsKey(id)) {
                rows("person = ?1", id).findFirst().ifPresent(person -> persons.put(id, person));
            }
        }
        return persons;
    }

    /** Destroys a person's key for good; the pseudonym that stays in the records, or empty where there is no such person. */
    public Optional<UUID> erase(PersonName name) {
        for (String id : keys.secrets().keySet()) {
            Object erased = entities.createNativeQuery("SELECT erase_person(?1)")
                    .setParameter(1, lookup(id, name))
                    .getSingleResult();
            if (erased instanceof UUID person) {
                return Optional.of(person);
            }
        }
        return Optional.empty();
    }

    /**
     * The keyed pseudonym of a name, which an erasure leaves behind: the id of the key, a colon, and the first 16 bytes of {@code
     * HMAC-SHA-256(HMAC-SHA-256(key, "erasure"), name)}, hexadecimal.
     */
    public String pseudonym(PersonName name) {
        byte[] whole = keys.sign(keys.current(), ERASURE, name.key().getBytes(StandardCharsets.UTF_8));
        return keys.current() + ":" + HexFormat.of().formatHex(whole, 0, PSEUDONYM_BYTES);
    }

    private Person made(PersonName name) {
        byte[] key = Seal.newKey();
        Person person = new Person(UUID.randomUUID(), name.text(), key);
        int stored = entities.createNativeQuery(
                        "INSERT INTO persons (person, lookup, sealed_key, sealed_name, key_id) VALUES (?1, ?2, ?3, ?4, ?5)"
                                + " ON CONFLICT (lookup) DO NOTHING")
                .setParameter(1, person.id())
                .setParameter(2, lookup(keys.current(), name))
                .setParameter(3, Seal.close(keys.derived(keys.current(), SEAL), key))
                .setParameter(4, person.seal(name.text()))
                .setParameter(5, keys.current())
                .executeUpdate();
        // Somebody else may have made the same person meanwhile.
        return stored == 1 ? person : find(name).orElseThrow();
    }

    @SuppressWarnings("unchecked") // a native query's rows
    private java.util.stream.Stream<Person> rows(String condition, Object parameter) {
        List<Object[]> rows = entities.createNativeQuery(COLUMNS + condition)
                .setParameter(1, parameter)
                .getResultList();
        return rows.stream().map(this::person).filter(java.util.Objects::nonNull);
    }

    private @Nullable Person person(Object[] row) {
        String keyId = (String) row[3];
        if (!keys.knows(keyId)) {
            return null;
        }
        return Seal.open(keys.derived(keyId, SEAL), (byte[]) row[1])
                .map(key -> new Person((UUID) row[0], name(key, (byte[]) row[2]), key))
                .orElse(null);
    }

    private static String name(byte[] key, byte[] sealed) {
        return Seal.open(key, sealed)
                .map(text -> new String(text, StandardCharsets.UTF_8))
                .orElse("");
    }

    private byte[] lookup(String keyId, PersonName name) {
        return keys.sign(keyId, LOOKUP, name.key().getBytes(StandardCharsets.UTF_8));
    }
}
