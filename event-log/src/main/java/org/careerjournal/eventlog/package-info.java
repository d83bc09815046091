/**
 * How events are written, protected and read in order.
 *
 * <ul>
 *   <li>{@link org.careerjournal.eventlog.EventNames} and {@link org.careerjournal.eventlog.JournalCodec}: an event as a
 *       name and JSON; {@link org.careerjournal.eventlog.Upcasters} bring older forms up to today's.
 *   <li>{@link org.careerjournal.eventlog.PayloadProtection}: the seam where payloads are sealed and opened.
 *   <li>{@link org.careerjournal.eventlog.EventFeed}: every committed event once and in order; over PostgreSQL it is
 *       {@link org.careerjournal.eventlog.PostgresEventFeed}.
 * </ul>
 */
@NullMarked
package org.careerjournal.eventlog;

import org.jspecify.annotations.NullMarked;
