/** What answers show of figures: each leaves a receipt in the audit record of its request. */
@NullMarked
package io.otelbi.gateway.shown;

import org.jspecify.annotations.NullMarked;
