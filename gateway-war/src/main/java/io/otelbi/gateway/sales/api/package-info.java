/** KPIs, history and dimensions over HTTP. */
@NullMarked
package io.otelbi.gateway.sales.api;

import org.jspecify.annotations.NullMarked;
