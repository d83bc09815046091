/** What the tests of the query side share: a feed in memory, journals as stored events, a database with its tables. */
@NullMarked
package org.careerjournal.query.testing;

import org.jspecify.annotations.NullMarked;
