/** KPIs and history: windows, comparisons, periods. */
@NullMarked
package io.otelbi.gateway.sales;

import org.jspecify.annotations.NullMarked;
