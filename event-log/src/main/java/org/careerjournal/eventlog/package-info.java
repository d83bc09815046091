/** How events are written, protected and read in order: codec, upcasters, encryption seam, feeds. */
@NullMarked
package org.careerjournal.eventlog;

import org.jspecify.annotations.NullMarked;
