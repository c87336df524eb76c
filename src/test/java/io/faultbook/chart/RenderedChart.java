package io.faultbook.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;

/**
 * The chart as Helm has rendered it.
 *
 * @param yaml the rendered YAML
 * @param objects the objects, parsed strictly
 */
record RenderedChart(String yaml, List<HasMetadata> objects) {

	RenderedChart {
		objects = List.copyOf(objects);
	}

	static RenderedChart of(String yaml) {
		return new RenderedChart(yaml, ManifestParser.read(yaml));
	}

	<T> List<T> all(Class<T> kind) {
		return this.objects.stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	/** The only object of a kind. */
	<T> T only(Class<T> kind) {
		List<T> all = all(kind);
		if (all.size() != 1) {
			throw new AssertionError(all.size() + " objects of " + kind.getSimpleName());
		}
		return all.get(0);
	}

	<T extends HasMetadata> T named(Class<T> kind, String name) {
		return all(kind).stream()
			.filter((object) -> object.getMetadata().getName().equals(name))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " " + name));
	}

	Deployment deployment() {
		return only(Deployment.class);
	}

	/** The name that the objects of the release share. */
	String name() {
		return deployment().getMetadata().getName();
	}

	PodTemplateSpec podTemplate() {
		return deployment().getSpec().getTemplate();
	}

	Map<String, String> podLabels() {
		return podTemplate().getMetadata().getLabels();
	}

	Pod testPod() {
		return only(Pod.class);
	}

	/** All pods of the chart, including that of {@code helm test}. */
	List<PodSpec> podSpecs() {
		return List.of(podTemplate().getSpec(), testPod().getSpec());
	}

	Container container() {
		return podTemplate().getSpec()
			.getContainers()
			.stream()
			.filter((candidate) -> candidate.getName().equals("faultbook"))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Environment variables and their values, or {@code secret/key} for those from
	 * Secrets.
	 */
	Map<String, String> environment() {
		Map<String, String> environment = new LinkedHashMap<>(named(ConfigMap.class, name()).getData());
		container().getEnv().forEach((variable) -> environment.put(variable.getName(), value(variable)));
		return environment;
	}

	private static String value(EnvVar variable) {
		return Stream.ofNullable(variable.getValueFrom())
			.flatMap((source) -> Stream.ofNullable(source.getSecretKeyRef()))
			.map((secret) -> secret.getName() + "/" + secret.getKey())
			.findFirst()
			.orElse(String.valueOf(variable.getValue()));
	}

}
