/** The query side's own copy of every event, and journals folded from it. */
@NullMarked
package org.careerjournal.query.archive;

import org.jspecify.annotations.NullMarked;
