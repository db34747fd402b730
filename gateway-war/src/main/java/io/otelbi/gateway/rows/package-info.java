/** Who may see which rows, by groups or by a claim. */
@NullMarked
package io.otelbi.gateway.rows;

import org.jspecify.annotations.NullMarked;
