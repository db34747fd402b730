/** How a planned statement is given its values. */
@NullMarked
package io.otelbi.model.jdbc;

import org.jspecify.annotations.NullMarked;
