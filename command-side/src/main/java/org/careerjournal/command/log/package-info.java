/** The command log: every command that can be read as one, with its outcome. */
@NullMarked
package org.careerjournal.command.log;

import org.jspecify.annotations.NullMarked;
