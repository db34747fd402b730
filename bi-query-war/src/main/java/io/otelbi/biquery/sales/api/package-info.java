/** Sales questions over HTTP. */
@NullMarked
package io.otelbi.biquery.sales.api;

import org.jspecify.annotations.NullMarked;
