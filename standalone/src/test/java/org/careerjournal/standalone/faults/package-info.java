@NullMarked
package org.careerjournal.standalone.faults;

import org.jspecify.annotations.NullMarked;
