package io.faultbook.console;

import java.util.Map;
import java.util.Objects;

import io.faultbook.imports.CatalogSettings;
import io.faultbook.imports.ImportPatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The part of a form about what an import changes about its catalog. Empty fields change
 * nothing.
 *
 * @param title in the source language
 */
record CatalogForm(String title, String url, String date) {

	static final CatalogForm EMPTY = new CatalogForm("", "", "");

	/** Titles that a script set by language aren't shown, and are kept. */
	static CatalogForm of(CatalogSettings settings) {
		Map<String, String> titles = Objects.requireNonNullElse(settings.titles(), Map.of());
		return new CatalogForm(titles.getOrDefault("", ""), Objects.requireNonNullElse(settings.url(), ""),
				Objects.toString(settings.date(), ""));
	}

	/** A change to the fields that differ from what was stored. */
	ImportPatch patch(CatalogForm stored) {
		return new ImportPatch(node(this.title, stored.title), null, node(this.date, stored.date),
				node(this.url, stored.url), null);
	}

	private static @Nullable JsonNode node(String entered, String stored) {
		return entered.equals(stored) ? null : UploadForm.node(entered);
	}

}
