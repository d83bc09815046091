/** Tells who listens that a journal has changed. */
@NullMarked
package org.careerjournal.query.live;

import org.jspecify.annotations.NullMarked;
