/** What the read controllers share: parameters, errors, waiting for a position. */
@NullMarked
package org.careerjournal.query.web;

import org.jspecify.annotations.NullMarked;
