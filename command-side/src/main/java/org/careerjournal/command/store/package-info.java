/** Where events are kept: Axon's JDBC engine on our own table, its transactions, its pool and the checks at start. */
@NullMarked
package org.careerjournal.command.store;

import org.jspecify.annotations.NullMarked;
