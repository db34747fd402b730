/** What bi-query answers to its callers. */
@NullMarked
package io.otelbi.platform.contract.query;

import org.jspecify.annotations.NullMarked;
