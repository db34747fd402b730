/** The seeded sample of both warehouses and the ledger of what it holds. */
@NullMarked
package io.otelbi.local.sample;

import org.jspecify.annotations.NullMarked;
