/** Backup and restore of the store. */
@NullMarked
package io.otelbi.operations.backup;

import org.jspecify.annotations.NullMarked;
