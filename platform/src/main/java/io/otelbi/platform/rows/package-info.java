/** Which rows of the warehouses a caller may see. */
@NullMarked
package io.otelbi.platform.rows;

import org.jspecify.annotations.NullMarked;
