package io.faultbook.chart;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The notes that Helm prints after an installation. */
@RequiresHelm
class ChartNotesTests {

	@Test
	void notesWarnAboutAGeneratedPassword() {
		assertThat(HelmChart.notes("")).contains("WARNING: the password changes each time the pod starts.",
				"logs deployment/prod-faultbook", "port-forward service/prod-faultbook 8080:80",
				"helm test prod --namespace support", "on the claim prod-faultbook-data");
		assertThat(HelmChart.notes("""
				replicaCount: 2
				database: {url: "jdbc:postgresql://db/faultbook", existingSecret: db}
				editor: {existingSecret: editor}
				""")).doesNotContain("H2", "WARNING");
	}

	@Test
	void notesWarnAboutMissingPersistence() {
		assertThat(HelmChart.notes("{persistence: {enabled: false}, editor: {existingSecret: editor}}"))
			.contains("WARNING: edits are lost when the pod is deleted", "the password in the Secret editor")
			.doesNotContain("each time the pod starts");
	}

	@Test
	void notesWarnAboutAnIssuerWithoutAudience() {
		assertThat(HelmChart.notes("oidc: {issuer: 'https://sso.example.com'}")).contains("with bearer tokens",
				"WARNING: no audience is required");
		assertThat(HelmChart.notes("oidc: {issuer: 'https://sso.example.com', audiences: [faultbook]}"))
			.contains("with bearer tokens")
			.doesNotContain("WARNING");
	}

	@Test
	void notesShowTheAddressOfTheRoute() {
		assertThat(HelmChart.notes("""
				ingress:
				  enabled: true
				  hosts: [{host: codes.example.com}]
				  tls: [{hosts: [codes.example.com], secretName: tls}]
				""")).contains("curl https://codes.example.com/codes/2062").doesNotContain("port-forward");
		assertThat(HelmChart.notes("""
				httpRoute: {enabled: true, parentRefs: [{name: gateway}], hostnames: [codes.example.com]}
				""")).contains("curl http://codes.example.com/codes/2062").doesNotContain("port-forward");
	}

	@Test
	void notesWarnAboutASharedThrottleOnAPublicService() {
		assertThat(HelmChart.notes("service: {type: LoadBalancer}")).contains("forwardHeadersStrategy");
		assertThat(HelmChart.notes("{service: {type: LoadBalancer}, forwardHeadersStrategy: native}"))
			.doesNotContain("forwardHeadersStrategy");
	}

}
