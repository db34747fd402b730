/** What questions are made of: grains, windows and filters, each with its arithmetic. */
@NullMarked
package io.otelbi.platform.contract.question;

import org.jspecify.annotations.NullMarked;
