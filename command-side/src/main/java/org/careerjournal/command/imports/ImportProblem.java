package org.careerjournal.command.imports;

import org.jspecify.annotations.Nullable;

/**
 * A row that could not be taken, for the person who sent the file.
 *
 * @param file the file as sent, or the entry of the archive
 * @param row the 1-based physical line where the record starts
 * @param field the column or field at fault; null where it is the whole row
 * @param reason what is wrong and what would be accepted
 */
public record ImportProblem(String file, int row, @Nullable String field, String reason) {}
