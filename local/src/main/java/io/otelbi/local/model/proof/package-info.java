/** Whether what a model says holds in its database. */
@NullMarked
package io.otelbi.local.model.proof;

import org.jspecify.annotations.NullMarked;
