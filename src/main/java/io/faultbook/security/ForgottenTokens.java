package io.faultbook.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Keeps no token: nothing more is asked of an issuer in an editor's name. */
final class ForgottenTokens implements OAuth2AuthorizedClientRepository {

	@Override
	@SuppressWarnings("TypeParameterUnusedInFormals")
	public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String client, Authentication editor,
			HttpServletRequest request) {
		return null;
	}

	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication editor, HttpServletRequest request,
			HttpServletResponse response) {
		// Forgotten.
	}

	@Override
	public void removeAuthorizedClient(String client, Authentication editor, HttpServletRequest request,
			HttpServletResponse response) {
		// There is none.
	}

}
