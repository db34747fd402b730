/** What the store needs from time to time: partitions, checkpoints, retention. */
@NullMarked
package io.otelbi.persistence.upkeep.store;

import org.jspecify.annotations.NullMarked;
