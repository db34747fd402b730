/** The one way to a log line. */
@NullMarked
package io.otelbi.platform.log;

import org.jspecify.annotations.NullMarked;
