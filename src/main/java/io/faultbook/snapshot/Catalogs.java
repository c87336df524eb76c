package io.faultbook.snapshot;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.faultbook.code.CodeId;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * The catalogs of a snapshot.
 *
 * @param all those with codes, the default catalog first, then by name
 * @param defaultCatalog the name of the catalog that short URLs prefer
 */
public record Catalogs(List<Catalog> all, String defaultCatalog) {

	public Catalogs {
		all = List.copyOf(all);
	}

	public Optional<Catalog> find(String name) {
		return this.all.stream().filter((catalog) -> catalog.name().equals(name)).findFirst();
	}

	/**
	 * Check the catalog that the path of a request names.
	 * @throws UnknownCatalogException (404) if it doesn't exist
	 */
	public void checkPath(String name) {
		check(HttpStatus.NOT_FOUND, name);
	}

	/**
	 * Check the catalogs that a parameter or a field of a request names.
	 * @throws UnknownCatalogException (400) if one of them doesn't exist
	 */
	public void checkParameter(Collection<String> names) {
		names.forEach((name) -> check(HttpStatus.BAD_REQUEST, name));
	}

	private void check(HttpStatus status, String name) {
		if (find(name).isEmpty()) {
			throw new UnknownCatalogException(status, name, this);
		}
	}

	/** Whether pages name the catalog of each code. */
	public boolean areSeveral() {
		return this.all.size() > 1;
	}

	/** The title of a catalog in a language, or its name. */
	public String title(String name, Locale language) {
		return find(name).map((catalog) -> catalog.title(language)).orElse(name);
	}

	/** The codes of the default catalog if it has any of them, otherwise all. */
	public List<CodeId> preferred(List<CodeId> codes) {
		List<CodeId> ofDefault = codes.stream().filter(this::isInDefault).toList();
		return ofDefault.isEmpty() ? codes : ofDefault;
	}

	/** Identify a code, of the default catalog if the catalog is null. */
	public CodeId id(@Nullable String catalog, String code) {
		return new CodeId((catalog != null) ? catalog : this.defaultCatalog, code);
	}

	/** A short name: the code, after its catalog unless that is the default one. */
	public String label(CodeId id) {
		return isInDefault(id) ? id.code() : id.toString();
	}

	/** The path of a code's page, relative to the root of the service. */
	public String path(CodeId id) {
		return new CodeUrls("", this.defaultCatalog).path(id);
	}

	private boolean isInDefault(CodeId id) {
		return id.catalog().equals(this.defaultCatalog);
	}

}
