/** What administrators do with the audit log. */
@NullMarked
package io.otelbi.operations.audit;

import org.jspecify.annotations.NullMarked;
