package io.faultbook.lookup;

import java.net.URI;

import io.faultbook.snapshot.Catalog;
import io.faultbook.snapshot.Snapshot;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A path names a catalog that doesn't exist. */
final class UnknownCatalogException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private static final int MAX_ECHO_LENGTH = 64;

	private UnknownCatalogException(String catalog, Snapshot snapshot) {
		super(HttpStatus.NOT_FOUND, ProblemDetail.forStatus(HttpStatus.NOT_FOUND), null, null,
				new Object[] { catalog.substring(0, Math.min(catalog.length(), MAX_ECHO_LENGTH)) });
		setType(URI.create("/problems/catalog-not-found"));
		getBody().setProperty("catalogs", snapshot.catalogs().all().stream().map(Catalog::name).toList());
	}

	static void throwIfUnknown(String catalog, Snapshot snapshot) {
		if (snapshot.catalogs().find(catalog).isEmpty()) {
			throw new UnknownCatalogException(catalog, snapshot);
		}
	}

}
