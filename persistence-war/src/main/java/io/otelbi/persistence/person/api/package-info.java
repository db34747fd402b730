/** Erasing persons over HTTP. */
@NullMarked
package io.otelbi.persistence.person.api;

import org.jspecify.annotations.NullMarked;
