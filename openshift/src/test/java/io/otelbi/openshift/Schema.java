package io.otelbi.openshift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.openshift.api.model.BuildConfig;
import io.fabric8.openshift.api.model.ImageStream;
import io.fabric8.openshift.api.model.Route;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The types of Kubernetes and OpenShift, read without mercy: unknown fields, wrong types and unknown words are faults. */
final class Schema {

    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("v1 ConfigMap", ConfigMap.class),
            Map.entry("v1 Namespace", Namespace.class),
            Map.entry("v1 Service", Service.class),
            Map.entry("v1 PersistentVolumeClaim", PersistentVolumeClaim.class),
            Map.entry("v1 ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1 Deployment", Deployment.class),
            Map.entry("apps/v1 StatefulSet", StatefulSet.class),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("batch/v1 CronJob", CronJob.class),
            Map.entry("batch/v1 Job", Job.class),
            Map.entry("networking.k8s.io/v1 Ingress", Ingress.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("rbac.authorization.k8s.io/v1 Role", Role.class),
            Map.entry("rbac.authorization.k8s.io/v1 RoleBinding", RoleBinding.class),
            Map.entry("build.openshift.io/v1 BuildConfig", BuildConfig.class),
            Map.entry("image.openshift.io/v1 ImageStream", ImageStream.class),
            Map.entry("route.openshift.io/v1 Route", Route.class));

    /** Types that no library at hand carries: their fields stand in files, taken from their public documentation. */
    private static final Map<String, String> WRITTEN_DOWN = Map.of(
            "apps.openliberty.io/v1 OpenLibertyApplication",
            "open-liberty-application",
            "tekton.dev/v1 Pipeline",
            "pipeline",
            "tekton.dev/v1 Task",
            "task");

    /** The types hold words of a closed set as plain text; these are the sets of the fields in use. */
    private static final Map<String, Set<String>> WORDS = Map.ofEntries(
            Map.entry("protocol", Set.of("TCP", "UDP", "SCTP")),
            Map.entry("policyTypes", Set.of("Ingress", "Egress")),
            Map.entry("imagePullPolicy", Set.of("Always", "IfNotPresent", "Never")),
            Map.entry("restartPolicy", Set.of("Always", "OnFailure", "Never")),
            Map.entry("whenUnsatisfiable", Set.of("DoNotSchedule", "ScheduleAnyway")),
            Map.entry("whenDeleted", Set.of("Retain", "Delete")),
            Map.entry("whenScaled", Set.of("Retain", "Delete")),
            Map.entry("podManagementPolicy", Set.of("OrderedReady", "Parallel")),
            Map.entry("concurrencyPolicy", Set.of("Allow", "Forbid", "Replace")),
            Map.entry("accessModes", Set.of("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod")),
            Map.entry("pathType", Set.of("Exact", "Prefix", "ImplementationSpecific")),
            Map.entry("operator", Set.of("In", "NotIn", "Exists", "DoesNotExist")),
            Map.entry("fsGroupChangePolicy", Set.of("OnRootMismatch", "Always")),
            Map.entry("selectPolicy", Set.of("Max", "Min", "Disabled")),
            Map.entry("unhealthyPodEvictionPolicy", Set.of("IfHealthyBudget", "AlwaysAllow")),
            Map.entry("termination", Set.of("edge", "passthrough", "reencrypt")),
            Map.entry("insecureEdgeTerminationPolicy", Set.of("None", "Allow", "Redirect")),
            Map.entry("wildcardPolicy", Set.of("None", "Subdomain")),
            Map.entry("runPolicy", Set.of("Serial", "SerialLatestOnly", "Parallel")),
            Map.entry(
                    "type",
                    Set.of(
                            "ClusterIP",
                            "RuntimeDefault",
                            "Resource",
                            "Utilization",
                            "RollingUpdate",
                            "Recreate",
                            "Localhost",
                            "Binary",
                            "Docker",
                            "string",
                            "array",
                            "object")));

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .annotationIntrospector(new WithoutPlaceForTheUnknown())
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private Schema() {}

    static Set<String> faults(Manifest manifest) {
        String type = manifest.json().path("apiVersion").asText() + " " + manifest.kind();
        Set<String> faults = new TreeSet<>();
        if (TYPES.containsKey(type)) {
            typed(manifest.json(), TYPES.get(type)).forEach(fault -> faults.add(manifest + ": " + fault));
        } else if (WRITTEN_DOWN.containsKey(type)) {
            new Fields(WRITTEN_DOWN.get(type))
                    .faults(manifest.json())
                    .forEach(fault -> faults.add(manifest + ": " + fault));
        } else {
            faults.add(manifest + ": the tests know no type " + type);
        }
        manifest.json().properties().forEach(field -> words(manifest, field.getKey(), field.getValue(), faults));
        return faults;
    }

    static Set<String> faults(Rendered rendered) {
        return rendered.manifests().stream()
                .flatMap(manifest -> faults(manifest).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a value has that its type has not. */
    static Set<String> typed(JsonNode value, Class<?> type) {
        try {
            STRICT.treeToValue(value, type);
            return Set.of();
        } catch (JsonProcessingException e) {
            return Set.of(e.getOriginalMessage());
        }
    }

    private static void words(Manifest manifest, String field, JsonNode value, Set<String> faults) {
        if (value.isArray()) {
            value.forEach(element -> words(manifest, field, element, faults));
        } else if (value.isObject()) {
            value.properties().forEach(inner -> words(manifest, inner.getKey(), inner.getValue(), faults));
        } else if (!WORDS.getOrDefault(field, Set.of(value.asText())).contains(value.asText())) {
            faults.add(manifest + ": " + field + " must be one of " + WORDS.get(field) + ", was " + value.asText());
        }
    }

    /** The types keep unknown fields in a map of their own; without that map they are an error. */
    private static final class WithoutPlaceForTheUnknown extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
