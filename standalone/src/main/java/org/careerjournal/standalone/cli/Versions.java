package org.careerjournal.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What this is and what it runs on. */
final class Versions implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {
            "Career Journal " + build("application"),
            "PostgreSQL " + build("version").replaceFirst("\\.0$", "") + " (embedded)",
            "Java " + Runtime.version()
        };
    }

    static String build(String name) throws IOException {
        Properties build = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream("/postgres.properties")) {
            build.load(in);
        }
        return build.getProperty(name);
    }
}
