package io.faultbook.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Parses Kubernetes manifests as strictly as the API server does with
 * {@code fieldValidation=Strict}: unknown fields, duplicate fields, and values of the
 * wrong type are errors.
 */
final class ManifestParser {

	/** All kinds that the chart may contain. */
	static final List<Class<? extends HasMetadata>> KINDS = List.of(ConfigMap.class, Deployment.class,
			HorizontalPodAutoscaler.class, HTTPRoute.class, Ingress.class, NetworkPolicy.class,
			PersistentVolumeClaim.class, Pod.class, PodDisruptionBudget.class, PrometheusRule.class, Service.class,
			ServiceAccount.class, ServiceMonitor.class);

	private static final Map<String, Class<? extends HasMetadata>> TYPES = types();

	private static final ObjectMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
		.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
		.withCoercionConfig(LogicalType.Textual,
				(config) -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
		.annotationIntrospector(new WithoutAnySetters())
		.build();

	private ManifestParser() {
	}

	static List<HasMetadata> read(String yaml) {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		Iterable<Object> documents = new Yaml(new SafeConstructor(options)).loadAll(yaml);
		return StreamSupport.stream(documents.spliterator(), false)
			.flatMap(Stream::ofNullable)
			.map(ManifestParser::toObject)
			.toList();
	}

	private static HasMetadata toObject(Object document) {
		if (!(document instanceof Map<?, ?> map)) {
			throw new IllegalArgumentException("not an object: " + document);
		}
		String type = map.get("apiVersion") + " " + map.get("kind");
		Class<? extends HasMetadata> target = TYPES.get(type);
		if (target == null) {
			throw new IllegalArgumentException("kind is missing from KINDS: " + type);
		}
		try {
			return MAPPER.treeToValue(MAPPER.valueToTree(document), target);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(type + ": " + ex.getMessage(), ex);
		}
	}

	private static Map<String, Class<? extends HasMetadata>> types() {
		Map<String, Class<? extends HasMetadata>> types = new HashMap<>();
		KINDS.forEach((kind) -> types.put(HasMetadata.getApiVersion(kind) + " " + HasMetadata.getKind(kind), kind));
		return Map.copyOf(types);
	}

	/**
	 * Keeps the model from collecting unknown fields in {@code additionalProperties}, so
	 * that they are errors.
	 */
	private static final class WithoutAnySetters extends JacksonAnnotationIntrospector {

		private static final long serialVersionUID = 1L;

		@Override
		public Boolean hasAnySetter(Annotated annotated) {
			return Boolean.FALSE;
		}

	}

}
