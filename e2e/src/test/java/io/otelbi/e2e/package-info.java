/** The started system, driven from outside. */
@NullMarked
package io.otelbi.e2e;

import org.jspecify.annotations.NullMarked;
