package org.careerjournal.standalone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The configuration of the embedded PostgreSQL, written whole at every start so that it is always that of this version. */
final class PostgresSettings {

    /** What an acknowledged write rests on; seen to be in force at every start. */
    static final Map<String, String> DURABILITY =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private PostgresSettings() {}

    static String configuration(int port, String socketFolder) {
        Map<String, String> settings = new LinkedHashMap<>(DURABILITY);
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", socketFolder);
        settings.put("unix_socket_permissions", "0700");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.putAll(small());
        settings.putAll(discreet());
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = '" + setting.getValue() + "'\n")
                .collect(Collectors.joining());
    }

    static String access() {
        return """
                local all all scram-sha-256
                host  all all 127.0.0.1/32 scram-sha-256
                """;
    }

    /** One person's journal beside everything else on a laptop: little memory, few processes, little disk. */
    private static Map<String, String> small() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("max_connections", "40");
        settings.put("shared_buffers", "32MB");
        settings.put("work_mem", "4MB");
        settings.put("maintenance_work_mem", "32MB");
        settings.put("effective_cache_size", "256MB");
        settings.put("huge_pages", "off");
        settings.put("jit", "off");
        settings.put("io_method", "sync");
        settings.put("max_worker_processes", "2");
        settings.put("max_parallel_workers_per_gather", "0");
        settings.put("max_logical_replication_workers", "0");
        settings.put("max_wal_senders", "0");
        settings.put("wal_level", "minimal");
        settings.put("wal_compression", "on");
        settings.put("min_wal_size", "32MB");
        settings.put("max_wal_size", "256MB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("autovacuum_max_workers", "1");
        return settings;
    }

    /** The log of the database names no statement and no value: they are personal. */
    private static Map<String, String> discreet() {
        return Map.of(
                "log_min_messages", "warning",
                "log_min_error_statement", "panic",
                "log_error_verbosity", "terse",
                "log_statement", "none",
                "log_parameter_max_length_on_error", "0");
    }
}
