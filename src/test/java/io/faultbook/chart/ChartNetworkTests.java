package io.faultbook.chart;

import java.util.List;
import java.util.stream.Collectors;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@RequiresHelm
class ChartNetworkTests {

	@Test
	void onlyMonitoringReachesTheManagementPort() {
		List<NetworkPolicyIngressRule> rules = HelmChart.render("").only(NetworkPolicy.class).getSpec().getIngress();
		assertThat(rules).hasSize(2);
		assertThat(ports(rules.get(0).getPorts())).isEqualTo("http");
		assertThat(rules.get(0).getFrom()).isEmpty();
		assertThat(ports(rules.get(1).getPorts())).isEqualTo("management");
		assertThat(rules.get(1).getFrom()).singleElement()
			.satisfies((peer) -> assertThat(peer.getNamespaceSelector().getMatchLabels())
				.containsEntry("kubernetes.io/metadata.name", "monitoring"));
	}

	@Test
	void ingressPeersCanBeConfigured() {
		RenderedChart chart = HelmChart.renderSet("network");
		List<NetworkPolicyIngressRule> rules = chart.only(NetworkPolicy.class).getSpec().getIngress();
		assertThat(rules.get(0).getFrom()).hasSize(2);
		assertThat(rules.get(0).getFrom().get(1).getPodSelector().getMatchLabels().entrySet())
			.as("the helm test pod still has access")
			.isSubsetOf(chart.testPod().getMetadata().getLabels().entrySet());
		assertThat(rules.get(1).getFrom()).hasSize(2);
		assertThat(HelmChart.renderSet("network-ingress-only").only(NetworkPolicy.class).getSpec().getIngress())
			.as("the management port is unreachable")
			.hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			default              | 53 53
			postgresql           | 53 53;5432
			postgresql-owner     | 53 53;5432 6432
			oidc                 | 53 53;8443
			oidc-secret          | 53 53;9443
			logging-and-tracing  | 53 53;4318
			network              | 53 53;5432;443;3128
			""")
	void podsReachThePortsTheyNeed(String values, String ports) {
		NetworkPolicy policy = HelmChart.renderSet(values).only(NetworkPolicy.class);
		assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
		assertThat(policy.getSpec()
			.getEgress()
			.stream()
			.map((rule) -> ports(rule.getPorts()))
			.collect(Collectors.joining(";"))).isEqualTo(ports);
	}

	@Test
	void egressPeersCanBeConfigured() {
		assertThat(HelmChart.renderSet("network").only(NetworkPolicy.class).getSpec().getEgress())
			.extracting((rule) -> rule.getTo().size())
			.containsExactly(1, 1, 0, 0);
		assertThat(HelmChart.renderSet("oidc-secret").only(NetworkPolicy.class).getSpec().getEgress())
			.extracting((rule) -> rule.getTo().size())
			.containsExactly(0, 1);
	}

	@Test
	void networkPolicyCanBeDisabled() {
		assertThat(HelmChart.renderSet("network-off").all(NetworkPolicy.class)).isEmpty();
		NetworkPolicy policy = HelmChart.renderSet("network-ingress-only").only(NetworkPolicy.class);
		assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress");
		assertThat(policy.getSpec().getEgress()).isEmpty();
	}

	@Test
	void managementPortIsNeverPublic() {
		RenderedChart chart = HelmChart.renderSet("load-balancer");
		Service service = chart.named(Service.class, chart.name());
		assertThat(service.getSpec().getType()).isEqualTo("LoadBalancer");
		assertThat(service.getSpec().getExternalTrafficPolicy()).isEqualTo("Local");
		assertThat(service.getSpec().getPorts()).singleElement().satisfies((port) -> {
			assertThat(port.getName()).isEqualTo("http");
			assertThat(port.getNodePort()).isEqualTo(30080);
		});
		Service management = chart.named(Service.class, chart.name() + "-management");
		assertThat(management.getSpec().getType()).isEqualTo("ClusterIP");
		assertThat(management.getSpec().getClusterIP()).isEqualTo("None");
		assertThat(management.getSpec().getPublishNotReadyAddresses()).isTrue();
	}

	private static String ports(List<NetworkPolicyPort> ports) {
		return ports.stream().map((port) -> String.valueOf(port.getPort().getValue())).collect(Collectors.joining(" "));
	}

}
