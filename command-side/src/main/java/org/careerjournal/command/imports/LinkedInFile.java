package org.careerjournal.command.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of a LinkedIn archive that we read, and the columns without which one cannot be told. */
enum LinkedInFile {
    POSITIONS("positions", Set.of("company name", "title", "started on")),
    EDUCATION("education", Set.of("school name")),
    CONNECTIONS("connections", Set.of("first name", "last name", "connected on")),
    CERTIFICATIONS("certifications", Set.of("name", "authority")),
    PROJECTS("projects", Set.of("title", "description", "started on")),
    PUBLICATIONS("publications", Set.of("name", "publisher")),
    HONORS("honors", Set.of("title", "issued on")),
    VOLUNTEERING("volunteering", Set.of("company name", "role")),
    PROFILE("profile", Set.of("headline", "summary")),
    PROFILE_SUMMARY("profile summary", Set.of("profile summary")),
    LANGUAGES("languages", Set.of("name", "proficiency")),
    SKILLS("skills", Set.of("name"));

    /** A folder or a name in front, {@code _} for blanks, a member's number behind, {@code .csv}. */
    private static final Pattern NAME =
            Pattern.compile("(?:.*[/\\\\])?([^/\\\\]+?)(?:[ _-]\\d{3,})?(?: ?\\(\\d+\\))?\\.csv");

    private final String fileName;
    private final Set<String> columns;

    LinkedInFile(String fileName, Set<String> columns) {
        this.fileName = fileName;
        this.columns = columns;
    }

    /** The columns that its header must have, as {@link CsvTable#columnName} writes them. */
    Set<String> columns() {
        return columns;
    }

    /** The file of that name. The whole name counts: {@code Profile Summary.csv} is not the profile. */
    static Optional<LinkedInFile> named(String path) {
        Matcher matcher = NAME.matcher(path.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = CsvTable.columnName(matcher.group(1));
        for (LinkedInFile file : values()) {
            if (file.fileName.equals(name)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** The file that a single table is: the one of its name if the columns fit, else the first whose columns fit and tell it. */
    static @Nullable LinkedInFile recognise(String path, String text) {
        Optional<LinkedInFile> byName = named(path).filter(file -> CsvTable.find(text, file.columns) != null);
        if (byName.isPresent()) {
            return byName.get();
        }
        for (LinkedInFile file : values()) {
            if (file.columns.size() > 1 && CsvTable.find(text, file.columns) != null) {
                return file;
            }
        }
        return null;
    }
}
