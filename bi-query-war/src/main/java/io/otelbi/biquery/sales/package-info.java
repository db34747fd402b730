/** What can be asked of sales. */
@NullMarked
package io.otelbi.biquery.sales;

import org.jspecify.annotations.NullMarked;
