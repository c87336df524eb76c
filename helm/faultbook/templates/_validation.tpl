{{/* Rejects combinations of values that the schema cannot check. */}}
{{- define "faultbook.validate" -}}
{{- $v := .Values }}
{{- if $v.database.url }}
  {{- if regexMatch "(?i)([?&](user|password)=|://[^/?]*@)" $v.database.url }}
    {{- fail "database.url must not contain a user name or password: set database.existingSecret to the name of a Secret" }}
  {{- end }}
  {{- if not $v.database.existingSecret }}
    {{- fail "database.existingSecret is required with database.url: the Secret with the user name and password of the database role" }}
  {{- end }}
{{- else }}
  {{- if $v.autoscaling.enabled }}
    {{- fail "autoscaling needs PostgreSQL (database.url): only one pod can open an H2 file" }}
  {{- end }}
  {{- if gt (int $v.replicaCount) 1 }}
    {{- fail (printf "replicaCount %d needs PostgreSQL (database.url): only one pod can open an H2 file" (int $v.replicaCount)) }}
  {{- end }}
  {{- if ne (default "Recreate" $v.strategy.type) "Recreate" }}
    {{- fail (printf "strategy %s needs PostgreSQL (database.url): with H2, the old pod must stop before the new one starts" $v.strategy.type) }}
  {{- end }}
  {{- if or $v.database.existingSecret $v.database.migration.existingSecret }}
    {{- fail "database.existingSecret is set without database.url: Faultbook would use H2" }}
  {{- end }}
{{- end }}
{{- if and $v.oidc.existingSecret (or $v.oidc.issuer $v.oidc.audiences) }}
  {{- fail "set either oidc.existingSecret, or oidc.issuer and oidc.audiences, but not both" }}
{{- end }}
{{- if and $v.oidc.audiences (not $v.oidc.issuer) }}
  {{- fail "oidc.audiences needs oidc.issuer: without an issuer, no tokens are accepted" }}
{{- end }}
{{- if and $v.editor.existingSecret (include "faultbook.oidc" .) }}
  {{- fail "editor.existingSecret has no effect with oidc: if an issuer is configured, editors sign in with tokens only" }}
{{- end }}
{{- if and (include "faultbook.replicated" .) (not $v.editor.existingSecret) (not (include "faultbook.oidc" .)) }}
  {{- fail "editor.existingSecret or oidc is required for more than one pod: each pod would generate its own password" }}
{{- end }}
{{- if and $v.ingress.enabled (not $v.ingress.hosts) }}
  {{- fail "ingress.hosts is required with ingress.enabled" }}
{{- end }}
{{- if and $v.httpRoute.enabled (not $v.httpRoute.parentRefs) }}
  {{- fail "httpRoute.parentRefs is required with httpRoute.enabled" }}
{{- end }}
{{- if eq (int $v.containerPorts.http) (int $v.containerPorts.management) }}
  {{- fail "containerPorts.http and containerPorts.management must differ" }}
{{- end }}
{{- if gt (int $v.autoscaling.minReplicas) (int $v.autoscaling.maxReplicas) }}
  {{- fail "autoscaling.minReplicas must not be greater than autoscaling.maxReplicas" }}
{{- end }}
{{- if and $v.podDisruptionBudget.enabled (include "faultbook.replicated" .) }}
  {{- $budget := $v.podDisruptionBudget }}
  {{- $fewest := ternary (int $v.autoscaling.minReplicas) (int $v.replicaCount) $v.autoscaling.enabled }}
  {{- if kindIs "invalid" $budget.minAvailable }}
    {{- if has (toString $budget.maxUnavailable) (list "0" "0%") }}
      {{- fail "podDisruptionBudget.maxUnavailable must not be 0: node drains would be blocked" }}
    {{- end }}
  {{- else if or (eq (toString $budget.minAvailable) "100%") (and (not (kindIs "string" $budget.minAvailable)) (ge (int $budget.minAvailable) $fewest)) }}
    {{- fail "podDisruptionBudget.minAvailable must be less than the number of pods: node drains would be blocked" }}
  {{- end }}
{{- end }}
{{- if le (int $v.terminationGracePeriodSeconds) (int $v.preStopSleepSeconds) }}
  {{- fail "terminationGracePeriodSeconds must be greater than preStopSleepSeconds: the pod would be killed during the sleep" }}
{{- end }}
{{- end }}
