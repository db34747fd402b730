/** Plans questions: one statement of T-SQL each, made from the model. */
@NullMarked
package io.otelbi.model.plan;

import org.jspecify.annotations.NullMarked;
