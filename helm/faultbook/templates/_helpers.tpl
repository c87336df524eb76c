{{- define "faultbook.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/* Name of the objects. At most 52 characters, so that the longest suffix still fits in a DNS label (63 characters). */}}
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

{{/* Labels that select the pods of the Deployment, and no others. They must never change: selectors are immutable. */}}
{{- define "faultbook.selectorLabels" -}}
app.kubernetes.io/name: {{ include "faultbook.name" . | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
app.kubernetes.io/component: server
{{- end }}

{{/* Labels that select the pod of "helm test". */}}
{{- define "faultbook.testSelectorLabels" -}}
app.kubernetes.io/name: {{ include "faultbook.name" . | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
app.kubernetes.io/component: test
{{- end }}

{{/*
All labels of an object. Arguments: (dict "context" $ "extra" map "component" name "pod" bool). They are merged, so that no
key occurs twice and values can't override the labels of the selectors. Pods don't get the chart version, because a new
version would restart them without need.
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

{{/* Annotations of an object. Arguments: (dict "context" $ "extra" map). Renders nothing if there are none. */}}
{{- define "faultbook.annotations" }}
{{- with merge (deepCopy (default dict .extra)) (deepCopy .context.Values.commonAnnotations) }}
  annotations:
    {{- toYaml . | nindent 4 }}
{{- end }}
{{- end }}

{{- define "faultbook.tag" -}}
{{- default .Chart.AppVersion .Values.image.tag }}
{{- end }}

{{/* Image reference. Arguments: (dict "image" values "tag" default). */}}
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

{{/* "true" if more than one pod can run. */}}
{{- define "faultbook.replicated" -}}
{{- if or .Values.autoscaling.enabled (gt (int .Values.replicaCount) 1) }}true{{ end }}
{{- end }}

{{/* "true" if editors sign in with tokens. */}}
{{- define "faultbook.oidc" -}}
{{- if or .Values.oidc.issuer .Values.oidc.existingSecret }}true{{ end }}
{{- end }}

{{- define "faultbook.forwardHeadersStrategy" -}}
{{- $behindProxy := or .Values.ingress.enabled .Values.httpRoute.enabled }}
{{- default (ternary "native" "none" $behindProxy) .Values.forwardHeadersStrategy }}
{{- end }}

{{/* Port of a URL, or the default port of its scheme. Argument: (dict "url" url). */}}
{{- define "faultbook.urlPort" -}}
{{- $url := urlParse .url }}
{{- $port := regexFind ":[0-9]+$" $url.host | trimPrefix ":" }}
{{- default (ternary "443" "80" (eq $url.scheme "https")) $port }}
{{- end }}

{{/* Ports in database.url, as a JSON list. */}}
{{- define "faultbook.databasePorts" -}}
{{- $hosts := regexReplaceAll "^jdbc:postgresql://([^/?]*).*$" .Values.database.url "${1}" }}
{{- $ports := list }}
{{- range splitList "," $hosts }}
{{- $ports = append $ports (int (default "5432" (regexFind ":[0-9]+$" . | trimPrefix ":"))) }}
{{- end }}
{{- uniq $ports | toJson }}
{{- end }}

{{/* Label matchers for the time series of the release. */}}
{{- define "faultbook.series" -}}
job="{{ include "faultbook.fullname" . }}",namespace="{{ .Release.Namespace }}"
{{- end }}
