package io.faultbook.security;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Who an issuer let in, by the name that the history shows. */
final class OidcEditor extends DefaultOidcUser {

	private static final long serialVersionUID = 1L;

	private final String editor;

	OidcEditor(String editor, Collection<? extends GrantedAuthority> roles, OidcIdToken token,
			@Nullable OidcUserInfo info) {
		super(roles, token, info);
		this.editor = editor;
	}

	@Override
	public String getName() {
		return this.editor;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return super.equals(other) && other instanceof OidcEditor known && this.editor.equals(known.editor);
	}

	@Override
	public int hashCode() {
		return this.editor.hashCode();
	}

}
