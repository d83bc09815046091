/** Imports under test: archives written by hand, over the real command side. */
@NullMarked
package org.careerjournal.command.imports;

import org.jspecify.annotations.NullMarked;
