/** Who may call the server of one machine, and the page that greets them. */
@NullMarked
package org.careerjournal.standalone.web;

import org.jspecify.annotations.NullMarked;
