@NullMarked
package org.careerjournal.standalone.cli;

import org.jspecify.annotations.NullMarked;
