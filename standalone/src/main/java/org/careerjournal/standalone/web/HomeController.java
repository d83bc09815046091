package org.careerjournal.standalone.web;

import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page on which the one-time link lands: what is running, and what is in it. */
@RestController
public class HomeController {

    private static final int LISTED_MAX = 100;

    private final JdbcClient jdbc;

    public HomeController(@Qualifier("queryDataSource") DataSource queryDataSource) {
        this.jdbc = JdbcClient.create(queryDataSource);
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    public String home() {
        String rows = jdbc
                .sql("SELECT journal_id, name, milestones FROM query_side.journal WHERE NOT erased"
                        + " ORDER BY journal_id LIMIT ?")
                .param(LISTED_MAX)
                .query((row, number) ->
                        row(row.getString("journal_id"), row.getString("name"), row.getInt("milestones")))
                .list()
                .stream()
                .collect(Collectors.joining());
        return Page.of("Career Journal", (rows.isEmpty() ? beginning() : table(rows)) + footer());
    }

    private static String row(String id, String name, int milestones) {
        String path = "/api/journals/" + Page.escape(id);
        return "<tr><td>" + Page.escape(String.valueOf(name)) + "</td><td><a href=\"" + path
                + "/timeline\">timeline</a> · <a href=\"" + path + "/trajectory\">trajectory</a></td><td>" + milestones
                + "</td></tr>\n";
    }

    private static String table(String rows) {
        return "<table><tr><th>Journal</th><th>As data</th><th>Milestones</th></tr>\n" + rows + "</table>"
                + "<p><code>./journal show</code> draws the trajectory in the terminal.</p>";
    }

    private static String beginning() {
        return """
                <p>There is no journal yet. In a terminal:</p>
                <p><code>./journal import LinkedInDataExport.zip</code> brings yours in,<br>
                <code>./journal log job-started on=2019-09 employer=Acme title=Engineer</code> begins one.</p>
                """;
    }

    private static String footer() {
        return "<p class=\"quiet\">Everything stays on this machine. <a href=\"/docs\">All calls of the server</a></p>";
    }
}
