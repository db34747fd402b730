/** RFC 9457 problems: every failure that leaves a service goes through here. */
@NullMarked
package io.otelbi.platform.problem;

import org.jspecify.annotations.NullMarked;
