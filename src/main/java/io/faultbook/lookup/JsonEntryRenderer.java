package io.faultbook.lookup;

import io.faultbook.snapshot.Entry;
import io.faultbook.snapshot.EntryRenderer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Renders an entry as JSON, the default format. */
@Component
@Order(1)
class JsonEntryRenderer implements EntryRenderer {

	private final JsonMapper mapper;

	JsonEntryRenderer(JsonMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public MediaType mediaType() {
		return MediaType.APPLICATION_JSON;
	}

	@Override
	public byte[] render(Entry entry, String heading) {
		return this.mapper.writeValueAsBytes(entry);
	}

}
