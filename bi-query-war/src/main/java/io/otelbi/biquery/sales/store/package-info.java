/** Sales questions as SQL, one file each. */
@NullMarked
package io.otelbi.biquery.sales.store;

import org.jspecify.annotations.NullMarked;
