/**
 * What can happen in a career and which rules hold: milestones, commands, events and the one function that decides.
 * Pure Java: no clock, no randomness, no I/O.
 */
@NullMarked
package org.careerjournal.domain;

import org.jspecify.annotations.NullMarked;
