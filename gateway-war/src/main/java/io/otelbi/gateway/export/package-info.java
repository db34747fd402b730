/** Answers as files for a spreadsheet. */
@NullMarked
package io.otelbi.gateway.export;

import org.jspecify.annotations.NullMarked;
