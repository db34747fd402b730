/** The expressions of a model: a small closed language, read from ANSI SQL. */
@NullMarked
package io.otelbi.model.sql;

import org.jspecify.annotations.NullMarked;
