/** Backups of the store and their rehearsal. */
@NullMarked
package io.otelbi.local.backup;

import org.jspecify.annotations.NullMarked;
