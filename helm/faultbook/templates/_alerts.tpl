{{/*
The alerts, without prometheusRule.alertLabels and runbook_url, which prometheusrule.yaml adds. docs/operations.md has a
section with the same name for each.
*/}}
{{- define "faultbook.alerts" -}}
{{- $series := include "faultbook.series" . }}
{{- $requests := printf "%s,uri!~\"/livez|/readyz|/actuator.*\"" $series }}
{{- $lookups := printf "%s,uri=~\"/codes.*\",outcome=\"SUCCESS\"" $series }}
{{- with .Values.prometheusRule.thresholds }}
- alert: FaultbookDown
  expr: absent(up{ {{- $series -}} } == 1)
  for: 2m
  labels:
    severity: critical
    # absent() of a comparison returns no labels.
    namespace: {{ $.Release.Namespace | quote }}
  annotations:
    summary: All Faultbook pods are down.
    description: Prometheus has not reached any pod of {{ include "faultbook.fullname" $ }} in {{ $.Release.Namespace }} for two minutes. Readers and editors probably get no response.
- alert: FaultbookSnapshotStale
  expr: max by (namespace, pod, instance) (faultbook_refresh_age_seconds{ {{- $series -}} }) > {{ .refreshAgeSeconds }}
  for: 5m
  labels:
    severity: warning
  annotations:
    summary: A Faultbook pod serves a stale snapshot.
    description: {{ `{{ $labels.pod }} last reached the database {{ $value | humanizeDuration }} ago. It still answers readers, but rejects edits or does not show those made on other pods. Do not restart pods: they need the database to start.` | quote }}
- alert: FaultbookReplicasDisagree
  expr: max by (namespace) (faultbook_snapshot_data_version{ {{- $series -}} }) - min by (namespace) (faultbook_snapshot_data_version{ {{- $series -}} }) != 0
  for: 2m
  labels:
    severity: warning
  annotations:
    summary: Faultbook pods serve different data versions.
    description: {{ `The data versions of the pods in {{ $labels.namespace }} differ by {{ $value }}. Readers get old or new texts, depending on the pod.` | quote }}
- alert: FaultbookErrors
  expr: |-
    sum by (namespace) (rate(http_server_requests_seconds_count{ {{- $requests }},outcome="SERVER_ERROR"}[5m]))
      / sum by (namespace) (rate(http_server_requests_seconds_count{ {{- $requests -}} }[5m])) > {{ .errorRatio }}
    and sum by (namespace) (increase(http_server_requests_seconds_count{ {{- $requests }},outcome="SERVER_ERROR"}[15m])) > 5
  for: 5m
  labels:
    severity: critical
  annotations:
    summary: Faultbook requests fail with server errors.
    description: {{ `{{ $value | humanizePercentage }} of the requests in {{ $labels.namespace }} fail with a 5xx status.` | quote }}
- alert: FaultbookSlowLookups
  expr: |-
    sum by (namespace) (rate(http_server_requests_seconds_sum{ {{- $lookups -}} }[5m]))
      / sum by (namespace) (rate(http_server_requests_seconds_count{ {{- $lookups -}} }[5m])) > {{ .lookupSeconds }}
  for: 10m
  labels:
    severity: warning
  annotations:
    summary: Faultbook lookups and searches are slow.
    description: {{ `Lookups and searches in {{ $labels.namespace }} take {{ $value | humanizeDuration }} on average. They are answered from memory, so the pods probably lack CPU.` | quote }}
- alert: FaultbookSignInsThrottled
  expr: sum by (namespace) (increase(faultbook_sign_ins_total{ {{- $series }},result="throttled"}[15m])) > {{ .throttledSignIns }}
  for: 0m
  labels:
    severity: warning
  annotations:
    summary: Faultbook throttles sign-ins.
    description: {{ `{{ $value | humanize }} sign-ins in {{ $labels.namespace }} were rejected within 15 minutes, after too many failures. Someone may be guessing passwords, or a script may use an old one.` | quote }}
- alert: FaultbookMemoryPressure
  expr: sum by (namespace, pod, instance) (rate(jvm_gc_pause_seconds_sum{ {{- $series -}} }[5m])) > {{ .gcRatio }}
  for: 10m
  labels:
    severity: warning
  annotations:
    summary: A Faultbook pod is short of memory.
    description: {{ `{{ $labels.pod }} spends {{ $value | humanizePercentage }} of its time in garbage collection. Increase resources.limits.memory.` | quote }}
{{- end }}
{{- end }}
