package io.otelbi.local.audit;

import io.otelbi.local.system.BiSystem;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** What is done to a running system in the drill; each ends with everything running again. */
public enum Fault {
    /** persistence is killed with SIGKILL and started again. */
    PERSISTENCE_KILLED("kill -9 persistence") {
        @Override
        void happen(BiSystem system, Duration lasting) throws IOException, InterruptedException {
            kill(system, "persistence");
            Thread.sleep(lasting);
            system.restart(system.part("persistence"));
        }
    },
    /** persistence is stopped with SIGSTOP for a while. */
    PERSISTENCE_STOPPED("SIGSTOP persistence") {
        @Override
        void happen(BiSystem system, Duration lasting) throws IOException, InterruptedException {
            String pid = pid(system, "persistence");
            run("kill", "-STOP", pid);
            Thread.sleep(lasting);
            run("kill", "-CONT", pid);
        }
    },
    /** PostgreSQL is killed with SIGKILL and started again. */
    POSTGRES_KILLED("kill -9 PostgreSQL") {
        @Override
        void happen(BiSystem system, Duration lasting) throws IOException, InterruptedException {
            kill(system, "postgres");
            Thread.sleep(lasting);
            system.restart(system.part("postgres"));
        }
    },
    /** PostgreSQL lets the service in no more. */
    POSTGRES_REFUSING("PostgreSQL refuses connections") {
        @Override
        void happen(BiSystem system, Duration lasting) throws IOException, InterruptedException {
            sql(
                    system,
                    "ALTER ROLE bi_service NOLOGIN",
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'bi_service'");
            Thread.sleep(lasting);
            sql(system, "ALTER ROLE bi_service LOGIN");
        }
    },
    /** The gateway is killed with SIGKILL and started again. */
    GATEWAY_KILLED("kill -9 gateway") {
        @Override
        void happen(BiSystem system, Duration lasting) throws IOException, InterruptedException {
            Thread.sleep(lasting);
            kill(system, "gateway");
            system.restart(system.part("gateway"));
        }
    },
    /** The gateway's files can grow no more, so that its queue cannot be written. */
    QUEUE_DISK_FULL("disk of the queue full") {
        @Override
        void happen(BiSystem system, Duration lasting) throws IOException, InterruptedException {
            String pid = pid(system, "gateway");
            run("prlimit", "--pid", pid, "--fsize=65536:unlimited");
            Thread.sleep(lasting);
            run("prlimit", "--pid", pid, "--fsize=unlimited:unlimited");
        }
    };

    private final String label;

    Fault(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }

    abstract void happen(BiSystem system, Duration lasting) throws IOException, InterruptedException;

    private static void kill(BiSystem system, String part) throws IOException {
        ProcessHandle process = system.part(part).process().orElseThrow(() -> new IOException(part + " does not run"));
        process.destroyForcibly();
        process.onExit().join();
    }

    private static String pid(BiSystem system, String part) throws IOException {
        return Long.toString(system.part(part)
                .process()
                .orElseThrow(() -> new IOException(part + " does not run"))
                .pid());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    private static void sql(BiSystem system, String... statements) throws IOException {
        try (Connection connection = system.postgres().superuser();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IOException("PostgreSQL did not do what the drill wanted: " + e.getMessage(), e);
        }
    }
}
