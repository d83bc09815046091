/**
 * Brings files in: recognised by content, read into milestones with derived ids, compared with the journal, and logged.
 * Everything but {@code ImportService} and its controller is pure: bytes in, values out.
 */
@NullMarked
package org.careerjournal.command.imports;

import org.jspecify.annotations.NullMarked;
