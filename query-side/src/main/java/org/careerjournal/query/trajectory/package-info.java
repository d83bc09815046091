/**
 * From what a journal knows to what happened: months, spells and figures. Pure Java over the domain: no clock, no
 * randomness, no storage.
 */
@NullMarked
package org.careerjournal.query.trajectory;

import org.jspecify.annotations.NullMarked;
