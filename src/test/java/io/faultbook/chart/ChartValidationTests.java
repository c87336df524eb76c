package io.faultbook.chart;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The chart rejects invalid values before it installs anything, and the message names
 * them.
 */
@RequiresHelm
class ChartValidationTests {

	private static final String POSTGRESQL = """
			database: {url: 'jdbc:postgresql://db/x', existingSecret: db}
			editor: {existingSecret: editor}
			""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			replicaCont: 2                                      | replicaCont
			databse: {url: a}                                   | databse
			database: {pasword: a}                              | pasword
			database: {password: secret}                        | password
			editor: {password: secret}                          | password
			oidc: {clientSecret: a}                             | clientSecret
			image: {registry: a}                                | registry
			ingress: {host: a.example.com}                      | host
			ingress: {hosts: [{host: a, path: /}]}              | path
			networkPolicy: {egress: {databse: {}}}              | databse
			prometheusRule: {thresholds: {age: 1}}              | age
			resources: {limit: {memory: 1Gi}}                   | limit
			resources: {requests: {memroy: 1Gi}}                | memroy
			livenessProbe: {path: /}                            | path
			securityContext: {runAsRoot: true}                  | runAsRoot
			extraEnv: [{name: A, vlaue: b}]                     | vlaue
			""")
	void misspelledKeyIsRejected(String values, String key) {
		assertThatThrownBy(() -> HelmChart.render(values))
			.hasMessageContaining("additional properties '" + key + "' not allowed");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			replicaCount: "2"                                   | /replicaCount
			replicaCount: -1                                    | /replicaCount
			image: {digest: latest}                             | /image/digest
			image: {tag: 1.0}                                   | /image/tag
			image: {pullPolicy: Sometimes}                      | /image/pullPolicy
			database: {url: "jdbc:mysql://db/x"}                | /database/url
			database: {connectRetries: many}                    | /database/connectRetries
			persistence: {size: big}                            | /persistence/size
			persistence: {accessModes: []}                      | /persistence/accessModes
			oidc: {issuer: sso.example.com}                     | /oidc/issuer
			oidc: {audiences: faultbook}                        | /oidc/audiences
			cache: {maxAge: a minute}                           | /cache/maxAge
			unknownCodes: {retention: 12h}                      | /unknownCodes/retention
			defaultLanguage: zh_CN                              | /defaultLanguage
			logging: {structured: json}                         | /logging/structured
			tracing: {samplingProbability: 10}                  | /tracing/samplingProbability
			containerPorts: {http: 80}                          | /containerPorts/http
			service: {type: ExternalName}                       | /service/type
			ingress: {enabled: "yes"}                           | /ingress/enabled
			podLabels: {version: 1}                             | /podLabels/version
			extraEnv: [{name: A, value: 1}]                     | /extraEnv/0/value
			extraEnv: {A: b}                                    | /extraEnv
			prometheusRule: {disabled: [FaultbookSlow]}         | /prometheusRule/disabled/0
			prometheusRule: {runbookPrefix: "docs.example.com"} | /prometheusRule/runbookPrefix
			serviceMonitor: {interval: 30}                      | /serviceMonitor/interval
			fullnameOverride: Faultbook                         | /fullnameOverride
			forwardHeadersStrategy: proxy                       | /forwardHeadersStrategy
			resources: {requests: {memory: much}}               | /resources/requests/memory
			terminationGracePeriodSeconds: 45s                  | /terminationGracePeriodSeconds
			""")
	void invalidValueIsRejected(String values, String path) {
		assertThatThrownBy(() -> HelmChart.render(values)).hasMessageContaining("at '" + path + "'");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					replicaCount: 2                                     | replicaCount 2 needs PostgreSQL (database.url)
					autoscaling: {enabled: true}                        | autoscaling needs PostgreSQL (database.url)
					strategy: {type: RollingUpdate}                     | strategy RollingUpdate needs PostgreSQL
					database: {url: "jdbc:postgresql://db/x"}           | database.existingSecret is required with database.url
					database: {existingSecret: db}                      | database.existingSecret is set without database.url
					database: {migration: {existingSecret: db}}         | database.existingSecret is set without database.url
					database: {url: "jdbc:postgresql://db/x?user=a&password=b"} | must not contain a user name or password
					database: {url: "jdbc:postgresql://a:b@db/x"}       | must not contain a user name or password
					oidc: {issuer: "https://a", existingSecret: b}      | set either oidc.existingSecret, or oidc.issuer
					oidc: {audiences: [a]}                              | oidc.audiences needs oidc.issuer
					{oidc: {issuer: "https://a"}, editor: {existingSecret: b}}  | editor.existingSecret has no effect with oidc
					{replicaCount: 2, database: {url: "jdbc:postgresql://db/x", existingSecret: db}} | editor.existingSecret or oidc is required
					ingress: {enabled: true}                            | ingress.hosts is required with ingress.enabled
					httpRoute: {enabled: true}                          | httpRoute.parentRefs is required with httpRoute.enabled
					containerPorts: {http: 8081}                        | must differ
					preStopSleepSeconds: 45                             | terminationGracePeriodSeconds must be greater
					""")
	void contradictionIsRejected(String values, String message) {
		assertThatThrownBy(() -> HelmChart.render(values)).hasMessageContaining(message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			autoscaling: {enabled: true, minReplicas: 6}        | autoscaling.minReplicas must not be greater
			{replicaCount: 2, podDisruptionBudget: {minAvailable: 2}} | node drains would be blocked
			{autoscaling: {enabled: true}, podDisruptionBudget: {minAvailable: 2}} | node drains would be blocked
			{replicaCount: 9, podDisruptionBudget: {minAvailable: 100%}} | node drains would be blocked
			{replicaCount: 9, podDisruptionBudget: {maxUnavailable: 0}} | node drains would be blocked
			{replicaCount: 9, podDisruptionBudget: {maxUnavailable: 0%}} | node drains would be blocked
			""")
	void contradictionOnPostgreSqlIsRejected(String values, String message) {
		String block = values.startsWith("{") ? values.substring(1, values.length() - 1).replaceAll(", (?=pod)", "\n")
				: values;
		assertThatThrownBy(() -> HelmChart.render(POSTGRESQL + block)).hasMessageContaining(message);
	}

}
