/** The table of decisions. */
@NullMarked
package io.otelbi.persistence.decision.store;

import org.jspecify.annotations.NullMarked;
