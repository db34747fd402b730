/** The keys that stand outside the database, and what is signed and sealed with them. */
@NullMarked
package io.otelbi.persistence.key;

import org.jspecify.annotations.NullMarked;
