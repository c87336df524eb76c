{{/* What the schema cannot say, because it takes two values: refused before anything is rendered. */}}
{{- define "faultbook.validate" -}}
{{- $v := .Values }}
{{- if $v.database.url }}
  {{- if regexMatch "(?i)([?&](user|password)=|://[^/?]*@)" $v.database.url }}
    {{- fail "database.url must not have user or password in it: name a Secret in database.existingSecret" }}
  {{- end }}
  {{- if not $v.database.existingSecret }}
    {{- fail "database.existingSecret is required with database.url: the Secret with the user and password of the service" }}
  {{- end }}
{{- else }}
  {{- if $v.autoscaling.enabled }}
    {{- fail "autoscaling needs PostgreSQL (database.url): H2 is a file that one pod alone can open" }}
  {{- end }}
  {{- if gt (int $v.replicaCount) 1 }}
    {{- fail (printf "replicaCount %d needs PostgreSQL (database.url): H2 is a file that one pod alone can open" (int $v.replicaCount)) }}
  {{- end }}
  {{- if ne (default "Recreate" $v.strategy.type) "Recreate" }}
    {{- fail (printf "strategy %s needs PostgreSQL (database.url): on H2 the old pod must end before the new one starts" $v.strategy.type) }}
  {{- end }}
  {{- if or $v.database.existingSecret $v.database.migration.existingSecret }}
    {{- fail "database.existingSecret is given without database.url: the service would run on H2" }}
  {{- end }}
{{- end }}
{{- if and $v.oidc.existingSecret (or $v.oidc.issuer $v.oidc.audiences) }}
  {{- fail "oidc.issuer and oidc.audiences are given, and oidc.existingSecret too: only one of them can be right" }}
{{- end }}
{{- if and $v.oidc.audiences (not $v.oidc.issuer) }}
  {{- fail "oidc.audiences needs oidc.issuer: without an issuer there are no tokens" }}
{{- end }}
{{- if and $v.editor.existingSecret (include "faultbook.oidc" .) }}
  {{- fail "editor.existingSecret is of no use with oidc: where an issuer is configured, editors sign in by token only" }}
{{- end }}
{{- if and (include "faultbook.replicated" .) (not $v.editor.existingSecret) (not (include "faultbook.oidc" .)) }}
  {{- fail "editor.existingSecret or oidc is required with several pods: each would make up a password of its own" }}
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
  {{- fail "autoscaling.minReplicas is more than autoscaling.maxReplicas" }}
{{- end }}
{{- if and $v.podDisruptionBudget.enabled (include "faultbook.replicated" .) }}
  {{- $budget := $v.podDisruptionBudget }}
  {{- $fewest := ternary (int $v.autoscaling.minReplicas) (int $v.replicaCount) $v.autoscaling.enabled }}
  {{- if kindIs "invalid" $budget.minAvailable }}
    {{- if has (toString $budget.maxUnavailable) (list "0" "0%") }}
      {{- fail "podDisruptionBudget.maxUnavailable must not be 0: no node could ever be drained" }}
    {{- end }}
  {{- else if or (eq (toString $budget.minAvailable) "100%") (and (not (kindIs "string" $budget.minAvailable)) (ge (int $budget.minAvailable) $fewest)) }}
    {{- fail "podDisruptionBudget.minAvailable must be less than the number of pods: no node could ever be drained" }}
  {{- end }}
{{- end }}
{{- if le (int $v.terminationGracePeriodSeconds) (int $v.preStopSleepSeconds) }}
  {{- fail "terminationGracePeriodSeconds must be more than preStopSleepSeconds: the pod would be killed asleep" }}
{{- end }}
{{- end }}
