/** Applications, stage by stage. */
@NullMarked
package org.careerjournal.query.applications;

import org.jspecify.annotations.NullMarked;
