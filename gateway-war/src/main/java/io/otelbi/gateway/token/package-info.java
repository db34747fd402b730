/** Whom a token from outside stands for, and with which keys that is judged. */
@NullMarked
package io.otelbi.gateway.token;

import org.jspecify.annotations.NullMarked;
