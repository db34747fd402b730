/** Makes the OpenAPI document say what really travels. */
@NullMarked
package io.otelbi.gateway.openapi;

import org.jspecify.annotations.NullMarked;
