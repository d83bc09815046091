/** The people of a career: where they stand and how fast they rise. */
@NullMarked
package org.careerjournal.query.network;

import org.jspecify.annotations.NullMarked;
