/** The milestones of a journal by date, and the versions of each. */
@NullMarked
package org.careerjournal.query.timeline;

import org.jspecify.annotations.NullMarked;
