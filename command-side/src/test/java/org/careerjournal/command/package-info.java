/** The command side under test, over a real PostgreSQL. */
@NullMarked
package org.careerjournal.command;

import org.jspecify.annotations.NullMarked;
