/** Who asked what, when, and what was answered. */
@NullMarked
package io.otelbi.persistence.audit;

import org.jspecify.annotations.NullMarked;
