/** The query side: projects events into an archive, and answers every read from it. */
@NullMarked
package org.careerjournal.query;

import org.jspecify.annotations.NullMarked;
