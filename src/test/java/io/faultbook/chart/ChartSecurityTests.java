package io.faultbook.chart;

import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@RequiresHelm
class ChartSecurityTests {

	@ParameterizedTest
	@MethodSource("io.faultbook.chart.HelmChart#valueSets")
	void everyPodMeetsTheRestrictedStandard(String values) {
		assertThat(HelmChart.renderSet(values).podSpecs()).hasSize(2)
			.allSatisfy((pod) -> assertThat(PodSecurityStandard.violations(pod)).isEmpty());
	}

	@ParameterizedTest
	@MethodSource("io.faultbook.chart.HelmChart#valueSets")
	void noPodHasAKubernetesToken(String values) {
		RenderedChart chart = HelmChart.renderSet(values);
		assertThat(chart.podSpecs()).allSatisfy((pod) -> {
			assertThat(pod.getAutomountServiceAccountToken()).isFalse();
			assertThat(pod.getEnableServiceLinks()).isFalse();
		});
		assertThat(chart.all(ServiceAccount.class))
			.allSatisfy((account) -> assertThat(account.getAutomountServiceAccountToken()).isFalse());
	}

	@Test
	void podsRunAsTheUserOfTheImage() {
		assertThat(HelmChart.render("").podSpecs()).allSatisfy((pod) -> {
			PodSecurityContext context = pod.getSecurityContext();
			assertThat(context.getRunAsUser()).isEqualTo(10001);
			assertThat(context.getRunAsGroup()).isEqualTo(10001);
			assertThat(context.getFsGroup()).isEqualTo(10001);
			SecurityContext own = pod.getContainers().get(0).getSecurityContext();
			assertThat(own.getReadOnlyRootFilesystem()).isTrue();
		});
	}

	@Test
	void onlyTemporaryFilesAndDataAreWritable() {
		assertThat(HelmChart.render("").container().getVolumeMounts()).extracting("mountPath")
			.containsExactly("/tmp", "/data");
		assertThat(HelmChart.renderSet("postgresql").container().getVolumeMounts()).extracting("mountPath")
			.containsExactly("/tmp");
	}

	/** Proves that the rules can fail: each line violates one of them. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			securityContext: {privileged: true}                        | faultbook: privileged
			securityContext: {allowPrivilegeEscalation: true}          | faultbook: allowPrivilegeEscalation
			securityContext: {allowPrivilegeEscalation: null}          | faultbook: allowPrivilegeEscalation
			securityContext: {capabilities: {drop: [CHOWN]}}           | faultbook: capabilities.drop
			securityContext: {capabilities: {add: [NET_ADMIN]}}        | faultbook: capabilities.add
			securityContext: {runAsNonRoot: false}                     | faultbook: runAsNonRoot
			securityContext: {runAsUser: 0}                            | faultbook: runAsUser 0
			securityContext: {procMount: Unmasked}                     | faultbook: procMount
			securityContext: {seccompProfile: {type: Unconfined}}      | faultbook: seccompProfile
			securityContext: {appArmorProfile: {type: Unconfined}}     | faultbook: appArmorProfile
			securityContext: {seLinuxOptions: {type: spc_t}}           | faultbook: seLinuxOptions.type
			securityContext: {windowsOptions: {hostProcess: true}}     | faultbook: windowsOptions
			podSecurityContext: {runAsNonRoot: null}                   | faultbook: runAsNonRoot
			podSecurityContext: {runAsUser: 0}                         | pod: runAsUser 0
			podSecurityContext: {seccompProfile: null}                 | faultbook: seccompProfile
			podSecurityContext: {seLinuxOptions: {user: root}}         | pod: seLinuxOptions.user or role
			podSecurityContext: {appArmorProfile: {type: Unconfined}}  | pod: appArmorProfile
			podSecurityContext: {sysctls: [{name: a.b, value: "1"}]}   | sysctl a.b
			extraVolumes: [{name: host, hostPath: {path: /}}]          | volume host
			extraContainers: [{name: x, image: x}]                     | x: allowPrivilegeEscalation
			initContainers: [{name: x, image: x}]                      | x: capabilities.drop
			""")
	void violatedRuleIsNamed(String values, String violation) {
		PodSpec pod = HelmChart.render(values).podTemplate().getSpec();
		assertThat(PodSecurityStandard.violations(pod)).contains(violation);
	}

	@Test
	void rulesThatNoValueCanViolateAreCheckedToo() {
		PodSpec pod = HelmChart.render("").podTemplate().getSpec();
		pod.setHostNetwork(true);
		pod.getContainers().get(0).getPorts().get(0).setHostPort(80);
		pod.getContainers().get(0).getLivenessProbe().getHttpGet().setHost("example.com");
		assertThat(PodSecurityStandard.violations(pod)).containsExactlyInAnyOrder("host namespaces",
				"faultbook: hostPort", "faultbook: host of a probe");
	}

}
