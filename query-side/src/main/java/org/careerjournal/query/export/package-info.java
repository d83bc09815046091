/** A journal as a file: our ndjson, a JSON Resume, a csv of milestones. Pure functions, and one controller. */
@NullMarked
package org.careerjournal.query.export;

import org.jspecify.annotations.NullMarked;
