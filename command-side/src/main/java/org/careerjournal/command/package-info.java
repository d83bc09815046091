@NullMarked
package org.careerjournal.command;

import org.jspecify.annotations.NullMarked;
