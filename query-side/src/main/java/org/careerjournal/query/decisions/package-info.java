/** Decisions with their options weighed by principles, and what hindsight says of them. */
@NullMarked
package org.careerjournal.query.decisions;

import org.jspecify.annotations.NullMarked;
