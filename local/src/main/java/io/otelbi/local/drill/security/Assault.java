package io.otelbi.local.drill.security;

import io.otelbi.local.drill.security.KeyRelay.Manner;
import io.otelbi.local.system.BiSystem;
import java.io.IOException;
import java.time.Duration;

/** One way to disturb everybody. */
enum Assault {
    CALM("nothing", false) {
        @Override
        void happen(Scene scene, Duration lasting) throws InterruptedException {
            Thread.sleep(lasting);
        }
    },
    PROVIDER_HANGS("provider hangs, 200 unknown keys", false) {
        @Override
        void happen(Scene scene, Duration lasting) throws InterruptedException {
            unknownKeys(scene, Manner.HANGING, lasting);
        }
    },
    PROVIDER_SLOW("provider slow, 200 unknown keys", false) {
        @Override
        void happen(Scene scene, Duration lasting) throws InterruptedException {
            unknownKeys(scene, Manner.SLOW, lasting);
        }
    },
    PROVIDER_DRIPS("provider drips, 200 unknown keys", false) {
        @Override
        void happen(Scene scene, Duration lasting) throws InterruptedException {
            unknownKeys(scene, Manner.DRIPPING, lasting);
        }
    },
    PROVIDER_REDIRECTS("provider redirects, 200 unknown keys", false) {
        @Override
        void happen(Scene scene, Duration lasting) throws InterruptedException {
            unknownKeys(scene, Manner.REDIRECTING, lasting);
        }
    },
    PROVIDER_FLOODS("provider sends 48 MB, 200 unknown keys", false) {
        @Override
        void happen(Scene scene, Duration lasting) throws InterruptedException {
            unknownKeys(scene, Manner.FORTY_EIGHT_MEGABYTES, lasting);
        }
    },
    BI_QUERY_STOPPED("SIGSTOP bi-query, 200 questions", true) {
        @Override
        void happen(Scene scene, Duration lasting) throws IOException, InterruptedException {
            stopped(scene, "bi-query", lasting, "/api/kpis?as_of=2014-01-28");
        }
    },
    PERSISTENCE_STOPPED("SIGSTOP persistence, 200 questions", true) {
        @Override
        void happen(Scene scene, Duration lasting) throws IOException, InterruptedException {
            stopped(scene, "persistence", lasting, "/api/storage/forecasts");
        }
    },
    LARGE_BODIES("20 bodies of 220 MB", false) {
        @Override
        void happen(Scene scene, Duration lasting) throws InterruptedException {
            scene.strangers().all(20, () -> scene.strangers().largeBody(220));
        }
    },
    MANY_HEADERS("100 times 10,000 headers", false) {
        @Override
        void happen(Scene scene, Duration lasting) throws InterruptedException {
            scene.strangers().all(100, () -> scene.strangers().manyHeaders());
        }
    },
    PACKED_BODIES("20 gzip bodies of 256 MB", false) {
        @Override
        void happen(Scene scene, Duration lasting) throws IOException, InterruptedException {
            byte[] packed = Strangers.packed(256);
            scene.strangers().all(20, () -> scene.strangers().packedBody(packed));
        }
    },
    IDLE_CONNECTIONS("5,000 idle connections", false) {
        @Override
        void happen(Scene scene, Duration lasting) throws InterruptedException {
            scene.strangers().all(5_000, () -> scene.strangers().idle(lasting));
        }
    },
    SLOW_HEADERS("500 connections, headers byte by byte", false) {
        @Override
        void happen(Scene scene, Duration lasting) throws InterruptedException {
            scene.strangers().all(500, () -> scene.strangers().slowHeaders(lasting));
        }
    },
    SLOW_BODIES("500 connections, bodies byte by byte", false) {
        @Override
        void happen(Scene scene, Duration lasting) throws InterruptedException {
            scene.strangers().all(500, () -> scene.strangers().slowBody(lasting));
        }
    },
    LOG_FORGERY("1,000 forged lines of the log", false) {
        @Override
        void happen(Scene scene, Duration lasting) throws InterruptedException {
            scene.strangers().all(1_000, () -> scene.strangers().forgedLines());
        }
    };

    private static final int AT_ONCE = 200;

    private final String label;
    private final boolean affectsQuestions;

    Assault(String label, boolean affectsQuestions) {
        this.label = label;
        this.affectsQuestions = affectsQuestions;
    }

    /** What it is done to, and by whom. */
    record Scene(BiSystem system, KeyRelay keys, Strangers strangers) {}

    String label() {
        return label;
    }

    /** Whether questions need what is attacked; what needs it not must not notice. */
    boolean affectsQuestions() {
        return affectsQuestions;
    }

    abstract void happen(Scene scene, Duration lasting) throws IOException, InterruptedException;

    private static void unknownKeys(Scene scene, Manner manner, Duration lasting) throws InterruptedException {
        scene.keys().behave(manner);
        try {
            long end = System.nanoTime() + lasting.toNanos();
            while (System.nanoTime() < end) {
                scene.strangers().all(AT_ONCE, () -> scene.strangers().unknownKey());
                Thread.sleep(1_000);
            }
        } finally {
            scene.keys().behave(Manner.GOOD);
        }
    }

    private static void stopped(Scene scene, String service, Duration lasting, String question)
            throws IOException, InterruptedException {
        String pid = Long.toString(scene.system()
                .part(service)
                .process()
                .orElseThrow(() -> new IOException(service + " does not run"))
                .pid());
        signal("-STOP", pid);
        try {
            long end = System.nanoTime() + lasting.toNanos();
            while (System.nanoTime() < end) {
                scene.strangers().all(AT_ONCE, () -> scene.strangers().question(question));
            }
        } finally {
            signal("-CONT", pid);
        }
    }

    private static void signal(String signal, String pid) throws IOException, InterruptedException {
        if (new ProcessBuilder("kill", signal, pid).inheritIO().start().waitFor() != 0) {
            throw new IOException("kill " + signal + " " + pid + " failed");
        }
    }
}
