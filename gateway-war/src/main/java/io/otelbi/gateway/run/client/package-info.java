/** Keeping and replaying runs. */
@NullMarked
package io.otelbi.gateway.run.client;

import org.jspecify.annotations.NullMarked;
