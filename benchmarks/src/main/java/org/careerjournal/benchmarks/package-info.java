@NullMarked
package org.careerjournal.benchmarks;

import org.jspecify.annotations.NullMarked;
