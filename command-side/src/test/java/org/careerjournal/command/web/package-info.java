/** The HTTP side of writing under test, over a real port. */
@NullMarked
package org.careerjournal.command.web;

import org.jspecify.annotations.NullMarked;
