/** Where a milestone gives no seniority: the level that its title suggests. Pure functions over one table of rules. */
@NullMarked
package org.careerjournal.domain.seniority;

import org.jspecify.annotations.NullMarked;
