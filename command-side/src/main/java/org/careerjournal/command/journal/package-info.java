/** The journal as Axon sees it: a thin aggregate around the pure rules, its repository and its cache. */
@NullMarked
package org.careerjournal.command.journal;

import org.jspecify.annotations.NullMarked;
