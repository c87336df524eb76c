package io.faultbook.worklist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.TextContent;
import io.faultbook.editing.TextState;
import io.faultbook.editing.WrittenText;
import io.faultbook.lookup.CsvTable;
import io.faultbook.lookup.LookupResponses;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes texts as a table that people edit and send back. */
@Component
public class EditTable {

	static final MediaType MEDIA_TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private final LookupResponses responses;

	EditTable(LookupResponses responses) {
		this.responses = responses;
	}

	/**
	 * Send the texts in the state of the list, one per row.
	 * @param codes some codes of the list
	 * @param version the data version of the texts
	 * @param download whether the response is a file for a spreadsheet
	 */
	public void send(List<CodeTexts> codes, WorkCodes list, long version, boolean download,
			HttpServletResponse response) throws IOException {
		response.setContentType(MEDIA_TYPE.toString());
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		if (download) {
			String language = (list.languages().size() == 1) ? list.languages().get(0).toLanguageTag() : "all";
			this.responses.offerDownload("edits", language, response);
		}
		CsvTable csv = new CsvTable(response.getOutputStream(), download);
		csv.addRow(EditRow.COLUMNS.toArray());
		for (CodeTexts code : codes) {
			for (Locale language : list.languages()) {
				TextState text = code.text(language);
				if (list.state().includes(text)) {
					addRow(code, text, version, csv);
				}
			}
		}
		csv.flush();
	}

	private static void addRow(CodeTexts code, TextState text, long version, CsvTable csv) throws IOException {
		WrittenText effective = text.effective();
		TextContent content = (effective != null) ? effective.content() : null;
		TextContent source = source(code, text);
		csv.addRow(code.id().catalog(), code.code(), text.language().toLanguageTag(), text.revision(), code.message(),
				(source != null) ? source.description() : null, (source != null) ? source.remediation() : null,
				(content != null) ? content.description() : null, (content != null) ? content.remediation() : null,
				null, version);
	}

	/** The text that a translation is made from, or that an edit overrides. */
	private static @Nullable TextContent source(CodeTexts code, TextState text) {
		boolean isSource = text.language().equals(code.sourceLanguage());
		WrittenText source = isSource ? text.source() : code.text(code.sourceLanguage()).effective();
		return (source != null) ? source.content() : null;
	}

}
