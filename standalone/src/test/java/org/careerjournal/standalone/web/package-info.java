@NullMarked
package org.careerjournal.standalone.web;

import org.jspecify.annotations.NullMarked;
