package io.faultbook.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The editor account, used if no OIDC issuer is configured.
 *
 * @param username user name, also shown in the history
 * @param password password, plain or as {@code {bcrypt}...}; if blank, generated and
 * logged at startup
 */
@ConfigurationProperties("faultbook.editor")
record EditorProperties(@DefaultValue("editor") String username, @DefaultValue("") String password) {

	EditorProperties {
		if (username.isBlank() || username.chars().anyMatch((c) -> c == ':' || Character.isISOControl(c))) {
			throw new IllegalArgumentException(
					"faultbook.editor.username must not be blank, and must not have colons or control characters");
		}
	}

	/** Keeps the password out of logs. */
	@Override
	public String toString() {
		return "EditorProperties[username=" + this.username + "]";
	}

}
