/** One JSON form for all services: snake_case, ISO dates, absent for null. */
@NullMarked
package io.otelbi.platform.json;

import org.jspecify.annotations.NullMarked;
