{{/*
The alerts, without the labels and the pointer that all have. Each says what readers or editors notice, and what to do
is in docs/operations.md.
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
    # absent() has no labels of its own.
    namespace: {{ $.Release.Namespace | quote }}
  annotations:
    summary: No pod of Faultbook answers.
    description: Prometheus has reached no pod of {{ include "faultbook.fullname" $ }} in {{ $.Release.Namespace }} for two minutes. Nobody can look up a code.
- alert: FaultbookSnapshotStale
  expr: max by (namespace, pod, instance) (faultbook_refresh_age_seconds{ {{- $series -}} }) > {{ .refreshAgeSeconds }}
  for: 5m
  labels:
    severity: warning
  annotations:
    summary: Faultbook serves texts that the database has not confirmed.
    description: {{ `{{ $labels.pod }} last had word of the database {{ $value | humanizeDuration }} ago. Reads go on from memory; edits are refused or not seen here, and a pod that restarts now does not come up.` | quote }}
- alert: FaultbookReplicasDisagree
  expr: max by (namespace) (faultbook_snapshot_data_version{ {{- $series -}} }) - min by (namespace) (faultbook_snapshot_data_version{ {{- $series -}} }) != 0
  for: 2m
  labels:
    severity: warning
  annotations:
    summary: The pods of Faultbook serve different versions of the catalogue.
    description: {{ `The data versions of the pods in {{ $labels.namespace }} differ by {{ $value }}. Readers get old or new texts by chance.` | quote }}
- alert: FaultbookErrors
  expr: |-
    sum by (namespace) (rate(http_server_requests_seconds_count{ {{- $requests }},outcome="SERVER_ERROR"}[5m]))
      / sum by (namespace) (rate(http_server_requests_seconds_count{ {{- $requests -}} }[5m])) > {{ .errorRatio }}
    and sum by (namespace) (increase(http_server_requests_seconds_count{ {{- $requests }},outcome="SERVER_ERROR"}[15m])) > 5
  for: 5m
  labels:
    severity: critical
  annotations:
    summary: Faultbook answers with server errors.
    description: {{ `{{ $value | humanizePercentage }} of the requests in {{ $labels.namespace }} end in a 5xx.` | quote }}
- alert: FaultbookSlowLookups
  expr: |-
    sum by (namespace) (rate(http_server_requests_seconds_sum{ {{- $lookups -}} }[5m]))
      / sum by (namespace) (rate(http_server_requests_seconds_count{ {{- $lookups -}} }[5m])) > {{ .lookupSeconds }}
  for: 10m
  labels:
    severity: warning
  annotations:
    summary: Lookups and searches of Faultbook are slow.
    description: {{ `The mean lookup or search in {{ $labels.namespace }} takes {{ $value | humanizeDuration }}. They are answered from memory: the pods lack CPU.` | quote }}
- alert: FaultbookSignInsThrottled
  expr: sum by (namespace) (increase(faultbook_sign_ins_total{ {{- $series }},result="throttled"}[15m])) > {{ .throttledSignIns }}
  for: 0m
  labels:
    severity: warning
  annotations:
    summary: Sign-ins to Faultbook are being throttled.
    description: {{ `{{ $value | humanize }} sign-ins in {{ $labels.namespace }} were refused unread within 15 minutes. Someone guesses, or a script has an old password.` | quote }}
- alert: FaultbookMemory
  expr: sum by (namespace, pod, instance) (rate(jvm_gc_pause_seconds_sum{ {{- $series -}} }[5m])) > {{ .gcRatio }}
  for: 10m
  labels:
    severity: warning
  annotations:
    summary: A pod of Faultbook is short of memory.
    description: {{ `{{ $labels.pod }} spends {{ $value | humanizePercentage }} of its time in garbage collection. Raise resources.limits.memory.` | quote }}
{{- end }}
{{- end }}
