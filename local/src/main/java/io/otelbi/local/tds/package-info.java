/** A SQL Server endpoint (MS-TDS 7.4) over H2. It proves driver, TLS, login, timeouts; not every T-SQL construct. */
@NullMarked
package io.otelbi.local.tds;

import org.jspecify.annotations.NullMarked;
