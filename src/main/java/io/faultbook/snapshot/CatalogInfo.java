package io.faultbook.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/** Says what is served. */
@Component
class CatalogInfo implements InfoContributor {

	private final Catalog catalog;

	CatalogInfo(Catalog catalog) {
		this.catalog = catalog;
	}

	@Override
	public void contribute(Info.Builder builder) {
		CatalogSnapshot current = this.catalog.current();
		List<String> languages = current.languages().languages().stream().map(Locale::toLanguageTag).toList();
		builder.withDetail("catalogue",
				Map.of("version", current.version(), "codes", current.codes().size(), "languages", languages));
	}

}
