package io.faultbook.chart;

import java.util.List;
import java.util.Map;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReference;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** References between objects of the chart lead to their targets, and to nothing else. */
@RequiresHelm
class ChartSelectorTests {

	@ParameterizedTest
	@MethodSource("io.faultbook.chart.HelmChart#valueSets")
	void selectorsMatchOnlyTheFaultbookPods(String values) {
		RenderedChart chart = HelmChart.renderSet(values);
		assertMatchesFaultbookPods(chart, chart.deployment().getSpec().getSelector());
		chart.all(PodDisruptionBudget.class)
			.forEach((budget) -> assertMatchesFaultbookPods(chart, budget.getSpec().getSelector()));
		chart.all(NetworkPolicy.class)
			.forEach((policy) -> assertMatchesFaultbookPods(chart, policy.getSpec().getPodSelector()));
		assertThat(chart.all(Service.class)).hasSize(2)
			.allSatisfy((service) -> assertMatchesFaultbookPods(chart, service.getSpec().getSelector()));
		assertThat(chart.podTemplate().getSpec().getTopologySpreadConstraints()).isNotEmpty()
			.allSatisfy((constraint) -> assertMatchesFaultbookPods(chart, constraint.getLabelSelector()));
	}

	@ParameterizedTest
	@MethodSource("io.faultbook.chart.HelmChart#valueSets")
	void referencedPortsExist(String values) {
		RenderedChart chart = HelmChart.renderSet(values);
		List<String> ports = chart.container().getPorts().stream().map(ContainerPort::getName).toList();
		assertThat(ports).containsExactly("http", "management");
		assertThat(chart.all(Service.class)).flatExtracting((service) -> service.getSpec().getPorts())
			.allSatisfy((port) -> assertThat(port.getTargetPort().getStrVal()).isEqualTo(port.getName()).isIn(ports));
		assertThat(chart.all(NetworkPolicy.class)).flatExtracting((policy) -> policy.getSpec().getIngress())
			.flatExtracting("ports")
			.extracting("port.strVal")
			.allMatch(ports::contains);
		assertThat(List.of(chart.container().getStartupProbe(), chart.container().getLivenessProbe(),
				chart.container().getReadinessProbe()))
			.allSatisfy((probe) -> assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("http"));
		assertThat(chart.environment())
			.containsEntry("SERVER_PORT", chart.container().getPorts().get(0).getContainerPort().toString())
			.containsEntry("MANAGEMENT_SERVER_PORT", chart.container().getPorts().get(1).getContainerPort().toString());
	}

	@ParameterizedTest
	@MethodSource("io.faultbook.chart.HelmChart#valueSets")
	void referencedNamesExist(String values) {
		RenderedChart chart = HelmChart.renderSet(values);
		assertThat(chart.container().getEnvFrom().get(0).getConfigMapRef().getName()).isEqualTo(chart.name());
		chart.all(ServiceAccount.class).forEach((account) -> {
			String name = account.getMetadata().getName();
			assertThat(chart.podSpecs()).allMatch((pod) -> pod.getServiceAccountName().equals(name));
		});
		Service service = chart.named(Service.class, chart.name());
		String url = "http://" + service.getMetadata().getName() + ":" + service.getSpec().getPorts().get(0).getPort();
		assertThat(chart.testPod().getSpec().getContainers().get(0).getEnv()).extracting(EnvVar::getValue)
			.containsExactly(url);
	}

	@Test
	void autoscalerTargetsTheDeployment() {
		RenderedChart chart = HelmChart.renderSet("autoscaling");
		CrossVersionObjectReference target = chart.only(HorizontalPodAutoscaler.class).getSpec().getScaleTargetRef();
		assertThat(target.getName()).isEqualTo(chart.name());
		assertThat(target.getKind()).isEqualTo(chart.deployment().getKind());
		assertThat(target.getApiVersion()).isEqualTo(chart.deployment().getApiVersion());
		assertThat(chart.deployment().getSpec().getReplicas()).isNull();
	}

	@Test
	void routesReferToTheService() {
		assertThat(HelmChart.renderSet("ingress").only(Ingress.class).getSpec().getRules())
			.flatExtracting((rule) -> rule.getHttp().getPaths())
			.hasSize(3)
			.allSatisfy((path) -> {
				assertThat(path.getBackend().getService().getName()).isEqualTo("prod-faultbook");
				assertThat(path.getBackend().getService().getPort().getName()).isEqualTo("http");
			});
		RenderedChart chart = HelmChart.renderSet("http-route");
		Service service = chart.named(Service.class, chart.name());
		assertThat(chart.only(HTTPRoute.class).getSpec().getRules()).flatExtracting("backendRefs")
			.singleElement()
			.hasFieldOrPropertyWithValue("name", service.getMetadata().getName())
			.hasFieldOrPropertyWithValue("port", service.getSpec().getPorts().get(0).getPort());
	}

	@ParameterizedTest
	@MethodSource("io.faultbook.chart.HelmChart#valueSets")
	void prometheusScrapesOnlyTheManagementPort(String values) {
		RenderedChart chart = HelmChart.renderSet(values);
		chart.all(ServiceMonitor.class).forEach((monitor) -> {
			Map<String, String> selector = monitor.getSpec().getSelector().getMatchLabels();
			List<Service> found = chart.all(Service.class)
				.stream()
				.filter((service) -> matches(selector, service.getMetadata().getLabels()))
				.toList();
			assertThat(found).extracting((service) -> service.getMetadata().getName())
				.containsExactly(chart.name() + "-management");
			assertThat(found.get(0).getSpec().getPorts()).extracting("name")
				.containsExactly(monitor.getSpec().getEndpoints().get(0).getPort());
			assertThat(monitor.getSpec().getNamespaceSelector().getMatchNames()).containsExactly(HelmChart.NAMESPACE);
			assertThat(monitor.getSpec().getEndpoints().get(0).getPath()).isEqualTo("/actuator/prometheus");
		});
	}

	@Test
	void releasesInOneNamespaceDoNotOverlap() {
		RenderedChart first = HelmChart.render("first", "");
		RenderedChart second = HelmChart.render("second", "");
		assertThat(matches(first.deployment().getSpec().getSelector().getMatchLabels(), second.podLabels())).isFalse();
		assertThat(first.objects()).extracting((object) -> object.getMetadata().getName())
			.doesNotContainAnyElementsOf(
					second.objects().stream().map((object) -> object.getMetadata().getName()).toList());
	}

	@Test
	void constraintKeepsItsOwnSelector() {
		assertThat(HelmChart.render("""
				topologySpreadConstraints:
				  - topologyKey: rack
				    maxSkew: 1
				    whenUnsatisfiable: DoNotSchedule
				    labelSelector: {matchLabels: {a: b}}
				""").podTemplate().getSpec().getTopologySpreadConstraints()).singleElement()
			.satisfies((constraint) -> assertThat(constraint.getLabelSelector().getMatchLabels())
				.containsExactly(Map.entry("a", "b")));
	}

	private static void assertMatchesFaultbookPods(RenderedChart chart, LabelSelector selector) {
		assertThat(selector.getMatchExpressions()).isEmpty();
		assertMatchesFaultbookPods(chart, selector.getMatchLabels());
	}

	private static void assertMatchesFaultbookPods(RenderedChart chart, Map<String, String> selector) {
		assertThat(selector).isNotEmpty();
		assertThat(matches(selector, chart.podLabels())).isTrue();
		assertThat(matches(selector, chart.testPod().getMetadata().getLabels())).isFalse();
	}

	private static boolean matches(Map<String, String> selector, Map<String, String> labels) {
		return labels.entrySet().containsAll(selector.entrySet());
	}

}
