/** Measurements of the product beside a reference in the same run. A figure is quoted as a ratio; the machine's part cancels out. */
@NullMarked
package org.careerjournal.benchmarks;

import org.jspecify.annotations.NullMarked;
