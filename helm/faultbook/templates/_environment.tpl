{{/* Environment variables in the ConfigMap: all that are not secret. */}}
{{- define "faultbook.config" }}
{{- with .Values }}
SERVER_PORT: {{ .containerPorts.http | quote }}
MANAGEMENT_SERVER_PORT: {{ .containerPorts.management | quote }}
SERVER_FORWARD_HEADERS_STRATEGY: {{ include "faultbook.forwardHeadersStrategy" $ | quote }}
{{- if .database.url }}
SPRING_DATASOURCE_URL: {{ .database.url | quote }}
SPRING_FLYWAY_CONNECT_RETRIES: {{ .database.connectRetries | quote }}
{{- else }}
SPRING_DATASOURCE_URL: jdbc:h2:file:/data/faultbook;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE
{{- end }}
{{- with .publicUrl }}
FAULTBOOK_PUBLIC_URL: {{ . | quote }}
{{- end }}
FAULTBOOK_DEFAULT_LANGUAGE: {{ .defaultLanguage | quote }}
FAULTBOOK_REFRESH_POLL_INTERVAL: {{ .refresh.pollInterval | quote }}
FAULTBOOK_CACHE_MAX_AGE: {{ .cache.maxAge | quote }}
FAULTBOOK_MCP_ENABLED: {{ .mcp.enabled | quote }}
FAULTBOOK_UNKNOWN_CODES_ENABLED: {{ .unknownCodes.enabled | quote }}
FAULTBOOK_UNKNOWN_CODES_RETENTION: {{ .unknownCodes.retention | quote }}
FAULTBOOK_FEEDBACK_ENABLED: {{ .feedback.enabled | quote }}
FAULTBOOK_FEEDBACK_RETENTION: {{ .feedback.retention | quote }}
FAULTBOOK_SHUTDOWN_DRAIN: {{ .shutdown.drain | quote }}
{{- if include "faultbook.oidc" $ }}
{{- with .oidc.issuer }}
SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI: {{ . | quote }}
{{- end }}
{{- with .oidc.audiences }}
SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES: {{ join "," . | quote }}
{{- end }}
{{- with .oidc.rolesClaim }}
FAULTBOOK_SIGN_IN_ROLES_CLAIM: {{ . | quote }}
{{- end }}
{{- with .oidc.role }}
FAULTBOOK_SIGN_IN_ROLE: {{ . | quote }}
{{- end }}
{{- with .oidc.nameClaim }}
FAULTBOOK_SIGN_IN_NAME_CLAIM: {{ . | quote }}
{{- end }}
{{- else }}
FAULTBOOK_EDITOR_USERNAME: {{ .editor.username | quote }}
{{- end }}
{{- with .logging.structured }}
LOGGING_STRUCTURED_FORMAT_CONSOLE: {{ . | quote }}
{{- end }}
{{- if .tracing.endpoint }}
FAULTBOOK_TRACING_ENABLED: "true"
MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT: {{ .tracing.endpoint | quote }}
MANAGEMENT_TRACING_SAMPLING_PROBABILITY: {{ .tracing.samplingProbability | quote }}
{{- end }}
{{- with .javaOptions }}
JAVA_TOOL_OPTIONS: {{ . | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* Environment variable from a Secret. Argument: (dict "name" variable "secret" name "key" key). */}}
{{- define "faultbook.envFromSecret" }}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret | quote }}
      key: {{ .key | quote }}
{{- end }}

{{/* Environment variables from Secrets and extraEnv. Renders nothing if there are none. */}}
{{- define "faultbook.secretEnv" }}
{{- with .Values.database }}
{{- if .existingSecret }}
{{- include "faultbook.envFromSecret" (dict "name" "SPRING_DATASOURCE_USERNAME" "secret" .existingSecret "key" .usernameKey) }}
{{- include "faultbook.envFromSecret" (dict "name" "SPRING_DATASOURCE_PASSWORD" "secret" .existingSecret "key" .passwordKey) }}
{{- end }}
{{- with .migration }}
{{- if .existingSecret }}
{{- include "faultbook.envFromSecret" (dict "name" "SPRING_FLYWAY_USER" "secret" .existingSecret "key" .usernameKey) }}
{{- include "faultbook.envFromSecret" (dict "name" "SPRING_FLYWAY_PASSWORD" "secret" .existingSecret "key" .passwordKey) }}
{{- end }}
{{- end }}
{{- end }}
{{- with .Values.editor }}
{{- if .existingSecret }}
{{- include "faultbook.envFromSecret" (dict "name" "FAULTBOOK_EDITOR_PASSWORD" "secret" .existingSecret "key" .passwordKey) }}
{{- end }}
{{- end }}
{{- with .Values.oidc }}
{{- if .existingSecret }}
{{- include "faultbook.envFromSecret" (dict "name" "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI" "secret" .existingSecret "key" .issuerKey) }}
{{- if .audiencesKey }}
{{- include "faultbook.envFromSecret" (dict "name" "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES" "secret" .existingSecret "key" .audiencesKey) }}
{{- end }}
{{- end }}
{{- end }}
{{- with .Values.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end }}
