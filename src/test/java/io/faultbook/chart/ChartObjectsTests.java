package io.faultbook.chart;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.fabric8.kubernetes.api.model.HasMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@RequiresHelm
class ChartObjectsTests {

	private static final Pattern SERVICE_NAME = Pattern.compile("[a-z]([-a-z0-9]{0,61}[a-z0-9])?");

	private static final Pattern LABEL_VALUE = Pattern.compile("([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?");

	@ParameterizedTest
	@MethodSource("io.faultbook.chart.HelmChart#valueSets")
	void everyObjectIsValid(String values) {
		RenderedChart chart = HelmChart.renderSet(values);
		assertThat(chart.objects()).isNotEmpty().allSatisfy((object) -> {
			assertThat(object.getMetadata().getName()).matches(SERVICE_NAME);
			assertThat(object.getMetadata().getNamespace()).isIn(HelmChart.NAMESPACE, "monitoring");
			assertThat(object.getMetadata().getLabels()).containsEntry("app.kubernetes.io/managed-by", "Helm")
				.containsEntry("app.kubernetes.io/instance", HelmChart.RELEASE)
				.containsKeys("app.kubernetes.io/name", "app.kubernetes.io/version", "app.kubernetes.io/component",
						"helm.sh/chart");
			assertThat(object.getMetadata().getLabels().values()).allMatch(LABEL_VALUE.asMatchPredicate());
		});
		assertThat(chart.objects()).extracting((object) -> object.getKind() + " " + object.getMetadata().getName())
			.doesNotHaveDuplicates();
		assertThat(chart.podLabels().values()).allMatch(LABEL_VALUE.asMatchPredicate());
	}

	@Test
	void valueSetsCoverEveryKind() {
		Set<Class<? extends HasMetadata>> kinds = new HashSet<>();
		HelmChart.valueSets()
			.forEach((
					values) -> HelmChart.renderSet(values).objects().forEach((object) -> kinds.add(object.getClass())));
		assertThat(kinds).containsExactlyInAnyOrderElementsOf(ManifestParser.KINDS);
	}

	@ParameterizedTest
	@CsvSource({ "terminationGracePeriodSeconds:,terminationGraceSeconds:", "readOnlyRootFilesystem:,readOnlyRootFs:",
			"failureThreshold:,failureTreshold:", "targetPort:,targetport:", "podSelector:,podselector:",
			"claimName:,claim:", "seconds: 5,secs: 5", "envFrom:,envfrom:" })
	void misspelledFieldIsDetected(String right, String wrong) {
		String yaml = HelmChart.render("").yaml();
		assertThat(yaml).contains(right);
		assertThatThrownBy(() -> ManifestParser.read(yaml.replace(right, wrong)))
			.hasMessageContaining("Unrecognized field");
	}

	@ParameterizedTest
	@CsvSource({ "scrapeTimeout:,scrapetimeout:", "relabelings:,relabeling:", "expr:,expression:", "alert:,alarm:",
			"parentRefs:,parents:", "backendRefs:,backends:", "averageUtilization:,average:",
			"unhealthyPodEvictionPolicy:,evict:", "pathType:,type:" })
	void misspelledFieldOfAnOptionalObjectIsDetected(String right, String wrong) {
		String yaml = HelmChart.render("""
				database: {url: "jdbc:postgresql://db/faultbook", existingSecret: db}
				editor: {existingSecret: editor}
				autoscaling: {enabled: true}
				ingress: {enabled: true, hosts: [{host: a.example.com}]}
				httpRoute: {enabled: true, parentRefs: [{name: gateway}]}
				serviceMonitor: {enabled: true}
				prometheusRule: {enabled: true}
				""").yaml();
		assertThat(yaml).contains(right);
		assertThatThrownBy(() -> ManifestParser.read(yaml.replace(right, wrong)))
			.hasMessageContaining("Unrecognized field");
	}

	@ParameterizedTest
	@CsvSource({ "SERVER_PORT: \"8080\",SERVER_PORT: 8080", "containerPort: 8080,containerPort: \"8080\"",
			"replicas: 1,replicas: one", "automountServiceAccountToken: false,automountServiceAccountToken: \"no\"" })
	void valueOfTheWrongTypeIsDetected(String right, String wrong) {
		String yaml = HelmChart.render("").yaml();
		assertThat(yaml).contains(right);
		assertThatThrownBy(() -> ManifestParser.read(yaml.replace(right, wrong)))
			.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void duplicateFieldIsDetected() {
		String yaml = HelmChart.render("").yaml().replace("  revisionHistoryLimit: 5", "  replicas: 1");
		assertThatThrownBy(() -> ManifestParser.read(yaml)).hasMessageContaining("duplicate key");
	}

	@Test
	void optionalObjectsAreOffByDefault() {
		assertThat(HelmChart.render("").objects()).extracting(HasMetadata::getKind)
			.containsExactlyInAnyOrder("ConfigMap", "Deployment", "NetworkPolicy", "PersistentVolumeClaim", "Pod",
					"Service", "Service", "ServiceAccount");
	}

	@Test
	void commonLabelsAndAnnotationsAreAddedToEveryObject() {
		RenderedChart chart = HelmChart.renderSet("pods");
		assertThat(chart.objects()).allSatisfy((object) -> {
			assertThat(object.getMetadata().getLabels()).containsAllEntriesOf(
					Map.of("app.kubernetes.io/part-of", "support", "app.kubernetes.io/name", "faultbook"));
			assertThat(object.getMetadata().getAnnotations()).containsEntry("owner", "support");
		});
		assertThat(chart.podLabels()).containsEntry("app.kubernetes.io/part-of", "support");
	}

	@Test
	void numericReleaseNameIsValid() {
		assertThat(HelmChart.render("f1", "nameOverride: x").name()).isEqualTo("f1-x");
		assertThat(HelmChart.render("2026", "fullnameOverride: codes").podLabels())
			.containsEntry("app.kubernetes.io/instance", "2026");
	}

}
