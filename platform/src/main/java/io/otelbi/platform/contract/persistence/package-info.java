/** What persistence answers to its callers. */
@NullMarked
package io.otelbi.platform.contract.persistence;

import org.jspecify.annotations.NullMarked;
