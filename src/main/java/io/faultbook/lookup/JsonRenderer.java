package io.faultbook.lookup;

import io.faultbook.catalog.CatalogEntry;
import io.faultbook.catalog.EntryRenderer;
import io.faultbook.catalog.Rendition;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

@Component
class JsonRenderer implements EntryRenderer {

	private final JsonMapper mapper;

	JsonRenderer(JsonMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public Rendition rendition() {
		return Rendition.JSON;
	}

	@Override
	public byte[] render(CatalogEntry entry, String categoryTitle) {
		return this.mapper.writeValueAsBytes(entry);
	}

}
