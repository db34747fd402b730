/** The short-lived token with which one service calls another. */
@NullMarked
package io.otelbi.platform.token;

import org.jspecify.annotations.NullMarked;
