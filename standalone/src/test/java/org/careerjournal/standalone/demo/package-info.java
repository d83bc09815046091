@NullMarked
package org.careerjournal.standalone.demo;

import org.jspecify.annotations.NullMarked;
