package io.faultbook.worklist;

import java.io.IOException;
import java.util.List;

import io.faultbook.admin.EditorOperation;
import io.faultbook.admin.PageView;
import io.faultbook.code.CatalogName;
import io.faultbook.lookup.CodeFinder;
import io.faultbook.demand.PopularCodes;
import io.faultbook.pages.FormatNegotiation;
import io.faultbook.pages.FormatParameter;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.SnapshotHolder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the codes that need work, as JSON or as a table to edit. */
@RestController
@EditorOperation
@Tag(name = "Codes for editors")
class WorkListController {

	private static final FormatNegotiation FORMATS = new FormatNegotiation(
			List.of(MediaType.APPLICATION_JSON, EditTable.MEDIA_TYPE));

	private final SnapshotHolder holder;

	private final WorkFinder finder;

	private final PopularCodes popular;

	private final EditTable table;

	WorkListController(SnapshotHolder holder, WorkFinder finder, PopularCodes popular, EditTable table) {
		this.holder = holder;
		this.finder = finder;
		this.popular = popular;
		this.table = table;
	}

	@Operation(operationId = "listWorkItems", summary = "List the codes that need work",
			description = "Returns the codes whose text is in the given state in at least one language, and the number of "
					+ "codes in each state. As CSV, it has one row per text, with its revision: edit the descriptions and "
					+ "remediations in a spreadsheet, and send the file to `POST /admin/edits`.")
	@Parameter(name = "state", in = ParameterIn.QUERY,
			description = "Which codes to list: all, or those whose text is edited, outdated, or missing, or has no "
					+ "remediation (unless it was left out on purpose)",
			schema = @Schema(type = "string",
					allowableValues = { "all", "edited", "outdated", "missing", "no-remediation" },
					defaultValue = "all"))
	@Parameter(name = "lang", in = ParameterIn.QUERY,
			description = "The language of the texts: a BCP 47 tag without extensions. By default, all languages.",
			schema = @Schema(type = "string", minLength = 2, maxLength = 35))
	@Parameter(name = "search", in = ParameterIn.QUERY,
			description = "Only codes that this text finds, as in `GET /codes`. Codes without a text are found by their "
					+ "code, aliases, and messages.",
			schema = @Schema(type = "string", maxLength = CodeFinder.MAX_SEARCH_LENGTH))
	@Parameter(name = "sort", in = ParameterIn.QUERY,
			description = "The order: natural order of the codes, last changed first, or most looked up first. By default, "
					+ "`code`, or with `search`, best match first.",
			schema = @Schema(type = "string", allowableValues = { "code", "updated", "lookups" }))
	@Parameter(name = "size", in = ParameterIn.QUERY,
			description = "The number of entries per page. The default is 20. If you set neither `page` nor `size`, CSV "
					+ "has all texts.")
	@Parameter(name = "format", in = ParameterIn.QUERY, description = "Overrides `Accept`",
			schema = @Schema(type = "string", allowableValues = { "json", "csv" }))
	@ApiResponse(responseCode = "200", description = "A page of the work list", content = {
			@Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = WorkList.class)),
			@Content(mediaType = "text/csv", schema = @Schema(type = "string",
					description = "RFC 4180 with a header row, in UTF-8. `revision` and `dataVersion` say which text "
							+ "the row is based on. `message` and the source texts are only for reading.")) })
	@GetMapping("/admin/codes")
	@Nullable ResponseEntity<WorkList> workList(@RequestParam(defaultValue = "all") String state,
			@RequestParam(defaultValue = "") String lang,
			@Parameter(description = "Only codes of this catalog; by default, of all catalogs",
					schema = @Schema(type = "string", pattern = CatalogName.SCHEMA_PATTERN)) @RequestParam(
							defaultValue = "") String catalog,
			@RequestParam(defaultValue = "") @Size(max = CodeFinder.MAX_SEARCH_LENGTH) String search,
			@RequestParam(defaultValue = "") String sort,
			@Parameter(description = PageView.NUMBER) @RequestParam(defaultValue = "0") @Min(0) int page,
			@RequestParam(required = false) @Min(1) @Max(PageView.MAX_SIZE) @Nullable Integer size,
			@Parameter(description = "Whether to return a file for a spreadsheet, with a byte-order mark and without "
					+ "formulas. The format must be CSV.") @RequestParam(defaultValue = "false") boolean download,
			HttpServletRequest request, HttpServletResponse response)
			throws IOException, HttpMediaTypeNotAcceptableException {
		Snapshot snapshot = this.holder.current();
		boolean json = FORMATS.choose(FormatParameter.accept(request)).equals(MediaType.APPLICATION_JSON);
		WorkFilter filter = WorkFilter.of(state, "lang", lang, catalog, search, sort, snapshot);
		WorkCodes codes = this.finder.find(filter, snapshot);
		int limit = (size != null) ? size : Integer.parseInt(PageView.DEFAULT_SIZE);
		if (json && download) {
			throw EditFileException.forInvalidParameter("download");
		}
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		if (json) {
			return ResponseEntity.ok()
				.cacheControl(CacheControl.noStore())
				.contentType(MediaType.APPLICATION_JSON)
				.body(WorkList.of(codes, this.popular.counts(), page, limit));
		}
		boolean all = size == null && page == 0;
		this.table.send(all ? codes.codes() : codes.page(page, limit), codes, snapshot.version(), download, response);
		return null;
	}

}
