{{/* Name of the chart, for labels. */}}
{{- define "faultbook.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/* Name of the objects: at most 52 characters, so that the longest suffix fits in the 63 of a DNS label. */}}
{{- define "faultbook.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 52 | trimSuffix "-" }}
{{- else }}
{{- $name := default .Chart.Name .Values.nameOverride }}
{{- if contains $name .Release.Name }}
{{- .Release.Name | trunc 52 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name $name | trunc 52 | trimSuffix "-" }}
{{- end }}
{{- end }}
{{- end }}

{{/* Labels that find the pods of the service; they never change, and no other pod has them. */}}
{{- define "faultbook.selectorLabels" -}}
app.kubernetes.io/name: {{ include "faultbook.name" . | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
app.kubernetes.io/component: server
{{- end }}

{{/* Labels that find the pod of "helm test". */}}
{{- define "faultbook.testSelectorLabels" -}}
app.kubernetes.io/name: {{ include "faultbook.name" . | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
app.kubernetes.io/component: test
{{- end }}

{{/*
All labels of an object, from (dict "context" $ "extra" map "component" name). Merged, so that no key is there twice,
and what the selectors need cannot be overridden. With "pod" true without the chart's version, which would roll the
pods for nothing.
*/}}
{{- define "faultbook.labels" -}}
{{- $context := .context }}
{{- $standard := include "faultbook.selectorLabels" $context | fromYaml }}
{{- $_ := set $standard "app.kubernetes.io/component" (default "server" .component) }}
{{- $_ := set $standard "app.kubernetes.io/version" (regexReplaceAll "[^-A-Za-z0-9_.]" (include "faultbook.tag" $context) "_" | trunc 63 | trimAll "-_.") }}
{{- $_ := set $standard "app.kubernetes.io/managed-by" $context.Release.Service }}
{{- if not .pod }}
{{- $_ := set $standard "helm.sh/chart" (printf "%s-%s" $context.Chart.Name $context.Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-") }}
{{- end }}
{{- merge $standard (deepCopy (default dict .extra)) (deepCopy $context.Values.commonLabels) | toYaml }}
{{- end }}

{{/* The annotations of an object's metadata, from (dict "context" $ "extra" map); nothing where there are none. */}}
{{- define "faultbook.annotations" }}
{{- with merge (deepCopy (default dict .extra)) (deepCopy .context.Values.commonAnnotations) }}
  annotations:
    {{- toYaml . | nindent 4 }}
{{- end }}
{{- end }}

{{- define "faultbook.tag" -}}
{{- default .Chart.AppVersion .Values.image.tag }}
{{- end }}

{{/* Reference of an image, from (dict "image" values "tag" default). */}}
{{- define "faultbook.image" -}}
{{- if .image.digest }}
{{- printf "%s@%s" .image.repository .image.digest }}
{{- else }}
{{- printf "%s:%s" .image.repository (default .tag .image.tag) }}
{{- end }}
{{- end }}

{{- define "faultbook.serviceAccountName" -}}
{{- if .Values.serviceAccount.create }}
{{- default (include "faultbook.fullname" .) .Values.serviceAccount.name }}
{{- else }}
{{- default "default" .Values.serviceAccount.name }}
{{- end }}
{{- end }}

{{/* "true" where more than one pod can be meant to run. */}}
{{- define "faultbook.replicated" -}}
{{- if or .Values.autoscaling.enabled (gt (int .Values.replicaCount) 1) }}true{{ end }}
{{- end }}

{{/* "true" where editors sign in by token. */}}
{{- define "faultbook.oidc" -}}
{{- if or .Values.oidc.issuer .Values.oidc.existingSecret }}true{{ end }}
{{- end }}

{{- define "faultbook.forwardHeadersStrategy" -}}
{{- $behindProxy := or .Values.ingress.enabled .Values.httpRoute.enabled }}
{{- default (ternary "native" "none" $behindProxy) .Values.forwardHeadersStrategy }}
{{- end }}

{{/* The port of a URL, from (dict "url" url): its own, or the scheme's. */}}
{{- define "faultbook.urlPort" -}}
{{- $url := urlParse .url }}
{{- $port := regexFind ":[0-9]+$" $url.host | trimPrefix ":" }}
{{- default (ternary "443" "80" (eq $url.scheme "https")) $port }}
{{- end }}

{{/* The ports of the hosts of a JDBC URL, as a JSON list. */}}
{{- define "faultbook.databasePorts" -}}
{{- $hosts := regexReplaceAll "^jdbc:postgresql://([^/?]*).*$" .Values.database.url "${1}" }}
{{- $ports := list }}
{{- range splitList "," $hosts }}
{{- $ports = append $ports (int (default "5432" (regexFind ":[0-9]+$" . | trimPrefix ":"))) }}
{{- end }}
{{- uniq $ports | toJson }}
{{- end }}

{{/* Selector of the series of the release, for the alerts. */}}
{{- define "faultbook.series" -}}
job="{{ include "faultbook.fullname" . }}",namespace="{{ .Release.Namespace }}"
{{- end }}
