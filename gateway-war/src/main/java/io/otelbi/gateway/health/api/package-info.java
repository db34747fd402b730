/** Whether everything behind the door is well. */
@NullMarked
package io.otelbi.gateway.health.api;

import org.jspecify.annotations.NullMarked;
