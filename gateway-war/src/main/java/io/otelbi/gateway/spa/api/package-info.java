/** The dashboard's files and its run-time configuration. */
@NullMarked
package io.otelbi.gateway.spa.api;

import org.jspecify.annotations.NullMarked;
