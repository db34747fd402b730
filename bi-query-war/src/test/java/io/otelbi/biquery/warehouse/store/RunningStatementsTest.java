package io.otelbi.biquery.warehouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningStatementsTest {

    private final RunningStatements running = new RunningStatements();
    private final List<String> cancelled = new ArrayList<>();

    @Test
    void onlyTheOwnersStatementsOfATraceAreEnded() {
        running.started("t", statement("anna's"), "anna");
        running.started("t", statement("ben's"), "ben");

        assertEquals(0, running.cancel("t", "eve"));
        assertEquals(0, running.cancel("unknown", "anna"));
        assertEquals(1, running.cancel("t", "anna"));
        assertEquals(List.of("anna's"), cancelled);
    }

    @Test
    void withoutAnOwnerEverybodysAreEnded() {
        running.started("t", statement("anna's"), "anna");
        running.started("t", statement("ben's"), "ben");

        assertEquals(2, running.cancel("t", null));
    }

    @Test
    void whatHasEndedIsNotEndedAgain() {
        Statement statement = statement("anna's");
        running.started("t", statement, "anna");
        running.ended("t", statement);

        assertEquals(0, running.cancel("t", "anna"));
    }

    private Statement statement(String name) {
        return (Statement) Proxy.newProxyInstance(
                RunningStatementsTest.class.getClassLoader(),
                new Class<?>[] {Statement.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "cancel" -> {
                        cancelled.add(name);
                        yield null;
                    }
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> System.identityHashCode(proxy) == System.identityHashCode(arguments[0]);
                    default -> null;
                });
    }
}
