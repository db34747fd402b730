/** How a service reads its variables, and what becomes of it while one of them is wrong. */
@NullMarked
package io.otelbi.platform.settings;

import org.jspecify.annotations.NullMarked;
