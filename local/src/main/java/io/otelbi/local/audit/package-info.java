/** Commands for the audit log, and the drill that tries to lose records. */
@NullMarked
package io.otelbi.local.audit;

import org.jspecify.annotations.NullMarked;
