package io.faultbook.lookup;

import io.faultbook.snapshot.CatalogEntry;
import io.faultbook.snapshot.EntryRenderer;
import io.faultbook.snapshot.Rendition;
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
