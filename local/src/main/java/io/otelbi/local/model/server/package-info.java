/** A SQL Server that is asked by hand and not by the product. */
@NullMarked
package io.otelbi.local.model.server;

import org.jspecify.annotations.NullMarked;
