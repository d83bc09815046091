@NullMarked
package org.careerjournal.standalone;

import org.jspecify.annotations.NullMarked;
