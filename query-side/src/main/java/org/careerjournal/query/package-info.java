@NullMarked
package org.careerjournal.query;

import org.jspecify.annotations.NullMarked;
