/** Persons behind subjects and addresses, each with a key of their own. */
@NullMarked
package io.otelbi.persistence.person;

import org.jspecify.annotations.NullMarked;
