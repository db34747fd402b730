/** What a browser makes of the dashboard: pictures and times. */
@NullMarked
package io.otelbi.local.browser;

import org.jspecify.annotations.NullMarked;
