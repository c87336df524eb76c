package io.faultbook.chart;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@RequiresHelm
class ChartDeploymentTests {

	/**
	 * In seconds. Flyway waits 1, 2, 4 ... 64 s before the first seven retries, and 120 s
	 * before each later one.
	 */
	private static final int TEN_CONNECT_RETRIES = 127 + 3 * 120;

	@Test
	void h2RunsOnePodThatStopsBeforeTheNextStarts() {
		DeploymentSpec deployment = HelmChart.render("").deployment().getSpec();
		assertThat(deployment.getReplicas()).isEqualTo(1);
		assertThat(deployment.getStrategy().getType()).isEqualTo("Recreate");
		assertThat(deployment.getStrategy().getRollingUpdate()).isNull();
	}

	@Test
	void updateOnPostgreSqlKeepsAllReplicas() {
		DeploymentSpec deployment = HelmChart.renderSet("postgresql").deployment().getSpec();
		assertThat(deployment.getReplicas()).isEqualTo(3);
		DeploymentStrategy strategy = deployment.getStrategy();
		assertThat(strategy.getType()).isEqualTo("RollingUpdate");
		assertThat(strategy.getRollingUpdate().getMaxUnavailable().getIntVal()).isZero();
		assertThat(strategy.getRollingUpdate().getMaxSurge().getIntVal()).isEqualTo(1);
	}

	@Test
	void probesDoNotDependOnTheDatabase() {
		Container container = HelmChart.render("").container();
		assertThat(List.of(container.getStartupProbe(), container.getLivenessProbe()))
			.allSatisfy((probe) -> assertThat(probe.getHttpGet().getPath()).isEqualTo("/livez"));
		assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/readyz");
	}

	@Test
	void startupProbeOutlastsTheDatabaseRetries() {
		RenderedChart chart = HelmChart.renderSet("postgresql");
		assertThat(chart.environment()).containsEntry("SPRING_FLYWAY_CONNECT_RETRIES", "10");
		Probe startup = chart.container().getStartupProbe();
		int limit = startup.getFailureThreshold() * startup.getPeriodSeconds();
		assertThat(limit).isGreaterThan(TEN_CONNECT_RETRIES);
		assertThat(chart.deployment().getSpec().getProgressDeadlineSeconds()).isGreaterThan(limit);
	}

	@Test
	void podHasTimeToStop() {
		PodSpec pod = HelmChart.render("").podTemplate().getSpec();
		assertThat(pod.getTerminationGracePeriodSeconds()).isEqualTo(45);
		assertThat(pod.getContainers().get(0).getLifecycle().getPreStop().getSleep().getSeconds()).isEqualTo(5);
		assertThat(HelmChart.render("preStopSleepSeconds: 0").container().getLifecycle()).isNull();
	}

	@Test
	void containerHasDefaultResources() {
		Container container = HelmChart.render("").container();
		assertThat(container.getResources().getRequests()).containsOnly(Map.entry("cpu", new Quantity("250m")),
				Map.entry("memory", new Quantity("384Mi")));
		assertThat(container.getResources().getLimits()).containsOnly(Map.entry("memory", new Quantity("384Mi")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			default            | prod-faultbook-data | prod-faultbook-data
			h2-existing-claim  | faultbook-edits     | -
			h2-without-claim   | -                   | -
			postgresql         | -                   | -
			""")
	void dataIsStoredOnAClaim(String values, String mounted, String created) {
		RenderedChart chart = HelmChart.renderSet(values);
		assertThat(chart.podTemplate().getSpec().getVolumes()).extracting(Volume::getPersistentVolumeClaim)
			.filteredOn((claim) -> claim != null)
			.extracting("claimName")
			.containsExactlyElementsOf((mounted != null) ? List.of(mounted) : List.of());
		assertThat(chart.all(PersistentVolumeClaim.class)).extracting((claim) -> claim.getMetadata().getName())
			.containsExactlyElementsOf((created != null) ? List.of(created) : List.of());
	}

	@Test
	void claimOutlivesTheReleaseByDefault() {
		PersistentVolumeClaim kept = HelmChart.render("").only(PersistentVolumeClaim.class);
		assertThat(kept.getMetadata().getAnnotations()).containsEntry("helm.sh/resource-policy", "keep");
		assertThat(kept.getSpec().getStorageClassName()).isNull();
		PersistentVolumeClaim other = HelmChart.renderSet("h2-storage").only(PersistentVolumeClaim.class);
		assertThat(other.getMetadata().getAnnotations()).containsExactly(Map.entry("backup", "nightly"));
		assertThat(other.getSpec().getStorageClassName()).isEmpty();
		assertThat(other.getSpec().getResources().getRequests()).containsEntry("storage", new Quantity("5Gi"));
	}

	@ParameterizedTest
	@CsvSource({ "default,faultbook:0.1.0,busybox:1.37", "pods,mirror/faultbook:1.0,busybox:1.37",
			"names,faultbook@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef,"
					+ "tools@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" })
	void imageIsPinned(String values, String image, String testImage) {
		RenderedChart chart = HelmChart.renderSet(values);
		assertThat(chart.container().getImage()).isEqualTo(image);
		assertThat(chart.testPod().getSpec().getContainers().get(0).getImage()).isEqualTo(testImage);
	}

	@Test
	void schedulingValuesApplyToThePods() {
		RenderedChart chart = HelmChart.renderSet("pods");
		PodSpec pod = chart.podTemplate().getSpec();
		assertThat(pod.getPriorityClassName()).isEqualTo("important");
		assertThat(pod.getAffinity().getNodeAffinity()).isNotNull();
		assertThat(pod.getHostAliases()).hasSize(1);
		assertThat(pod.getTopologySpreadConstraints()).extracting("topologyKey").containsExactly("rack");
		assertThat(chart.podSpecs()).allSatisfy((spec) -> {
			assertThat(spec.getNodeSelector()).containsEntry("kubernetes.io/arch", "arm64");
			assertThat(spec.getTolerations()).hasSize(1);
			assertThat(spec.getImagePullSecrets()).extracting("name").containsExactly("registry");
		});
		assertThat(chart.podLabels()).containsEntry("mesh", "on");
		assertThat(chart.podTemplate().getMetadata().getAnnotations()).containsEntry("note", "b");
		assertThat(chart.container().getVolumeMounts()).extracting("mountPath").contains("/certificates");
	}

	@Test
	void podsAreSpreadAcrossZonesAndNodesByDefault() {
		assertThat(HelmChart.render("").podTemplate().getSpec().getTopologySpreadConstraints())
			.extracting("topologyKey")
			.containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
		RenderedChart chart = HelmChart.render("topologySpreadConstraints: []");
		assertThat(chart.podTemplate().getSpec().getTopologySpreadConstraints()).isEmpty();
	}

	@Test
	void disruptionBudgetNeedsMoreThanOnePod() {
		assertThat(HelmChart.render("").all(PodDisruptionBudget.class)).isEmpty();
		PodDisruptionBudget budget = HelmChart.renderSet("postgresql").only(PodDisruptionBudget.class);
		assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isEqualTo(1);
		assertThat(budget.getSpec().getMinAvailable()).isNull();
		PodDisruptionBudget other = HelmChart.renderSet("postgresql-owner").only(PodDisruptionBudget.class);
		assertThat(other.getSpec().getMinAvailable().getStrVal()).isEqualTo("50%");
		assertThat(other.getSpec().getMaxUnavailable()).isNull();
	}

	@Test
	void testPodIsAHelmTest() {
		String template = HelmChart.read(HelmChart.SOURCE.resolve(Path.of("templates", "tests", "lookup.yaml")));
		assertThat(template).contains(HelmChart.TEST_HOOK);
		Pod pod = HelmChart.render("").testPod();
		assertThat(pod.getSpec().getRestartPolicy()).isEqualTo("Never");
		assertThat(pod.getSpec().getContainers().get(0).getCommand()).last()
			.asString()
			.contains("$SERVICE/readyz", "$SERVICE/codes/2062");
	}

}
