/** Copies events from the feed into the archive and the rows that reads need, exactly once in effect. */
@NullMarked
package org.careerjournal.query.projection;

import org.jspecify.annotations.NullMarked;
