/** YAML as a tree in which every node knows its line and column. */
@NullMarked
package io.otelbi.model.yaml;

import org.jspecify.annotations.NullMarked;
