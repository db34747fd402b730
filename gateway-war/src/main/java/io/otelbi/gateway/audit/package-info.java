/** One record for each answered request, kept on disk until persistence has it. */
@NullMarked
package io.otelbi.gateway.audit;

import org.jspecify.annotations.NullMarked;
