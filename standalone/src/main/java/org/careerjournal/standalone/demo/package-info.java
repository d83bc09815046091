/** The story that the demo tells: a made-up career, command by command. */
@NullMarked
package org.careerjournal.standalone.demo;

import org.jspecify.annotations.NullMarked;
