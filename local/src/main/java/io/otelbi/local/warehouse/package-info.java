/** The two warehouses as H2 databases: schema, CSV import, logins. */
@NullMarked
package io.otelbi.local.warehouse;

import org.jspecify.annotations.NullMarked;
