/** Exports under test. */
@NullMarked
package org.careerjournal.query.export;

import org.jspecify.annotations.NullMarked;
