/** Does to a running system what attackers would, while people work with it. */
@NullMarked
package io.otelbi.local.drill.security;

import org.jspecify.annotations.NullMarked;
