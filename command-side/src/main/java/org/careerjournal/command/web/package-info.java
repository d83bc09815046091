/** The HTTP side of writing: bodies in, outcomes and problems out. */
@NullMarked
package org.careerjournal.command.web;

import org.jspecify.annotations.NullMarked;
