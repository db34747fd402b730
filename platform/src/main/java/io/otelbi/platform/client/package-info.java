/** What every call from one service to another carries and how its failures are told. */
@NullMarked
package io.otelbi.platform.client;

import org.jspecify.annotations.NullMarked;
