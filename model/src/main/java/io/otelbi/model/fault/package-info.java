/** What is wrong in a file, and where. */
@NullMarked
package io.otelbi.model.fault;

import org.jspecify.annotations.NullMarked;
