/** All settings of this service in one place, so that a wrong one is told before it is used. */
@NullMarked
package io.otelbi.biquery.settings;

import org.jspecify.annotations.NullMarked;
