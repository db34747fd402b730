/** What analytics answers to its callers. */
@NullMarked
package io.otelbi.platform.contract.analytics;

import org.jspecify.annotations.NullMarked;
