/** Exchange rates and consumer prices: files of the data directory, read, merged and written whole. */
@NullMarked
package org.careerjournal.query.rates;

import org.jspecify.annotations.NullMarked;
