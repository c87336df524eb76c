package io.faultbook.snapshot;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request names a catalog that doesn't exist. */
public final class UnknownCatalogException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private static final int MAX_ECHO_LENGTH = 64;

	UnknownCatalogException(HttpStatus status, String catalog, Catalogs catalogs) {
		super(status, ProblemDetail.forStatus(status), null, null,
				new Object[] { catalog.substring(0, Math.min(catalog.length(), MAX_ECHO_LENGTH)) });
		setType(URI.create("/problems/catalog-not-found"));
		getBody().setProperty("catalogs", catalogs.all().stream().map(Catalog::name).toList());
	}

}
