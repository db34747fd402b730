/** The manifests, held against Kubernetes, the code and the architecture. */
@NullMarked
package io.otelbi.openshift;

import org.jspecify.annotations.NullMarked;
