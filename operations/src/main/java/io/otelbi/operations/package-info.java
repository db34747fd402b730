/** The operators' commands, for any deployment. */
@NullMarked
package io.otelbi.operations;

import org.jspecify.annotations.NullMarked;
