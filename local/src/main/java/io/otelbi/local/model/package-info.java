/** Commands about the files that describe warehouses. */
@NullMarked
package io.otelbi.local.model;

import org.jspecify.annotations.NullMarked;
