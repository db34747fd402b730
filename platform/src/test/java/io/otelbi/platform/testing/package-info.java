/** What the tests of all services share. */
@NullMarked
package io.otelbi.platform.testing;

import org.jspecify.annotations.NullMarked;
