package io.faultbook.admin;

import java.time.LocalDate;
import java.util.List;

import io.faultbook.search.SearchIndex;
import io.faultbook.snapshot.Catalog;
import io.faultbook.unknown.UnknownCode;
import io.faultbook.unknown.UnknownCodes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows editors what readers asked for in vain. */
@RestController
@Tag(name = "Unknown codes")
@RequestMapping(path = "/admin/unknown-codes", produces = MediaType.APPLICATION_JSON_VALUE)
class UnknownCodeController {

	private static final int MAX_NEAREST = 3;

	private final UnknownCodes codes;

	private final Catalog catalog;

	UnknownCodeController(UnknownCodes codes, Catalog catalog) {
		this.codes = codes;
		this.catalog = catalog;
	}

	@Operation(operationId = "listUnknownCodes", summary = "List what readers asked for in vain",
			description = "The codes that were looked up or searched for and that the catalogue lacks, the most asked first, as counted by all replicas until some seconds ago. A code is in capitals, whatever case it was asked in.")
	@GetMapping
	ResponseEntity<UnknownCodeList> list(@RequestParam(defaultValue = "0") @Min(0) int page,
			@RequestParam(defaultValue = PageView.DEFAULT_SIZE) @Min(1) @Max(PageView.MAX_SIZE) int size) {
		UnknownCodes.Part part = this.codes.find(page, size);
		SearchIndex index = this.catalog.current().index();
		List<Row> rows = part.codes().stream().map((code) -> Row.of(code, index)).toList();
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new UnknownCodeList(rows, PageView.of(page, size, part.total())));
	}

	@Operation(operationId = "dismissUnknownCode", summary = "Dismiss an unknown code",
			description = "Forgets a code until it is asked for again.")
	@ApiResponse(responseCode = "204")
	@DeleteMapping("/{code}")
	ResponseEntity<Void> dismiss(@PathVariable String code) {
		this.codes.dismiss(code);
		return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
	}

	@Schema(description = "A part of the codes that readers asked for in vain, the most asked first")
	record UnknownCodeList(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Row> content,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) PageView page) {

		UnknownCodeList {
			content = List.copyOf(content);
		}

	}

	@Schema(name = "UnknownCode", description = "A code that the catalogue lacks, and how often it was asked for")
	record Row(
			@Schema(description = "In capitals", example = "2064",
					requiredMode = Schema.RequiredMode.REQUIRED) String code,
			@Schema(description = "How often it was asked for on the days that are kept", example = "12",
					requiredMode = Schema.RequiredMode.REQUIRED) long count,
			@Schema(description = "The first of these days (UTC)", example = "2026-11-03",
					requiredMode = Schema.RequiredMode.REQUIRED) LocalDate firstDay,
			@Schema(description = "The last of these days (UTC)", example = "2026-11-24",
					requiredMode = Schema.RequiredMode.REQUIRED) LocalDate lastDay,
			@Schema(description = "Known codes that it may be mistyped from, the nearest first",
					example = "[\"2065\", \"2062\"]",
					requiredMode = Schema.RequiredMode.REQUIRED) List<String> nearest) {

		Row {
			nearest = List.copyOf(nearest);
		}

		static Row of(UnknownCode code, SearchIndex index) {
			return new Row(code.code(), code.count(), code.firstDay(), code.lastDay(),
					index.nearestCodes(code.code(), MAX_NEAREST));
		}

	}

}
