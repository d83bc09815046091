/** Goals, and how near they are. */
@NullMarked
package org.careerjournal.query.goals;

import org.jspecify.annotations.NullMarked;
