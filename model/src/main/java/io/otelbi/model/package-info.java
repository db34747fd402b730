/** What a warehouse model says: datasets, fields, relationships, metrics, settings, and what can be done with them. */
@NullMarked
package io.otelbi.model;

import org.jspecify.annotations.NullMarked;
