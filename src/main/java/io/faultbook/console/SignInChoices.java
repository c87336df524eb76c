package io.faultbook.console;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * The issuers that editors may sign in at; none where they have passwords. It is known
 * from the configuration, so that the page is there while an issuer is not.
 */
@Component
final class SignInChoices {

	private final OAuth2ClientProperties clients;

	SignInChoices(OAuth2ClientProperties clients) {
		this.clients = clients;
	}

	/**
	 * The choices of an editor.
	 * @param target where the editor wants to go then
	 */
	List<Choice> to(String target) {
		String query = "?to=" + UriUtils.encode(target, StandardCharsets.UTF_8);
		return this.clients.getRegistration()
			.entrySet()
			.stream()
			.map((client) -> new Choice(Optional.ofNullable(client.getValue().getClientName()).orElse(client.getKey()),
					"console/sign-in/" + UriUtils.encode(client.getKey(), StandardCharsets.UTF_8) + query))
			.toList();
	}

	/**
	 * An issuer to sign in at.
	 *
	 * @param name what editors know it by
	 * @param address where the sign-in begins, below the root
	 */
	record Choice(String name, String address) {
	}

}
