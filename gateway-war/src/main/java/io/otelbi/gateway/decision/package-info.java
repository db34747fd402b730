/** What people make of recommendations. */
@NullMarked
package io.otelbi.gateway.decision;

import org.jspecify.annotations.NullMarked;
