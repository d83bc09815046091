/** The list of journals, and what it shows of each. */
@NullMarked
package org.careerjournal.query.journals;

import org.jspecify.annotations.NullMarked;
