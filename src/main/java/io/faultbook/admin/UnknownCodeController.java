package io.faultbook.admin;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.faultbook.code.Code;
import io.faultbook.search.SearchIndex;
import io.faultbook.snapshot.SnapshotHolder;
import io.faultbook.unknowncode.UnknownCode;
import io.faultbook.unknowncode.UnknownCodeStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
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

@RestController
@EditorOperation
@Tag(name = "Unknown codes", description = "Codes that people looked up but that aren't in the catalog")
@RequestMapping(path = "/admin/unknown-codes", produces = MediaType.APPLICATION_JSON_VALUE)
class UnknownCodeController {

	private static final int MAX_NEAREST = 3;

	private final UnknownCodeStore codes;

	private final SnapshotHolder holder;

	UnknownCodeController(UnknownCodeStore codes, SnapshotHolder holder) {
		this.codes = codes;
		this.holder = holder;
	}

	@Operation(operationId = "listUnknownCodes", summary = "List unknown codes",
			description = "Returns the codes that people looked up or searched for but that aren't in the catalog, "
					+ "most frequent first. The counts include all replicas, with a delay of a few seconds. Codes are "
					+ "in upper case, no matter how people typed them.")
	@ApiResponse(responseCode = "200", description = "A page of the unknown codes")
	@GetMapping
	ResponseEntity<UnknownCodeList> list(
			@Parameter(description = PageView.NUMBER) @RequestParam(defaultValue = "0") @Min(0) int page,
			@Parameter(description = PageView.SIZE) @RequestParam(
					defaultValue = PageView.DEFAULT_SIZE) @Min(1) @Max(PageView.MAX_SIZE) int size) {
		UnknownCodeStore.Page found = this.codes.find(page, size);
		SearchIndex index = this.holder.current().index();
		List<Row> rows = found.codes().stream().map((code) -> Row.of(code, index)).toList();
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new UnknownCodeList(rows, PageView.of(page, size, found.total())));
	}

	@Operation(operationId = "dismissUnknownCode", summary = "Dismiss an unknown code",
			description = "Removes the code from the list until someone looks it up again.")
	@Parameter(name = "code", in = ParameterIn.PATH, description = "The code, as the list shows it, in upper case",
			schema = @Schema(type = "string", pattern = Code.SCHEMA_PATTERN, example = "2064"))
	@ApiResponse(responseCode = "204", description = "The code was dismissed")
	@ApiResponse(responseCode = "404", description = EditorOperation.NOT_FOUND)
	@DeleteMapping("/{code}")
	ResponseEntity<Void> dismiss(@PathVariable String code) {
		this.codes.dismiss(code);
		return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
	}

	@Schema(description = "A page of the unknown codes, most frequent first")
	record UnknownCodeList(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Row> content,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) PageView page) {

		UnknownCodeList {
			content = List.copyOf(content);
		}

	}

	@Schema(name = "UnknownCode", description = "A code that isn't in the catalog, and how often people looked it up")
	record Row(
			@Schema(description = "The code, in upper case", example = "2064",
					requiredMode = Schema.RequiredMode.REQUIRED) String code,
			@Schema(description = "The number of lookups within the retention period", example = "12",
					requiredMode = Schema.RequiredMode.REQUIRED) long count,
			@Schema(description = "The day of the first lookup (UTC)", example = "2026-11-03",
					requiredMode = Schema.RequiredMode.REQUIRED) LocalDate firstDay,
			@Schema(description = "The day of the last lookup (UTC)", example = "2026-11-24",
					requiredMode = Schema.RequiredMode.REQUIRED) LocalDate lastDay,
			@Schema(description = "The most similar known codes, most similar first", example = "[\"2065\", \"2062\"]",
					requiredMode = Schema.RequiredMode.REQUIRED) List<String> nearest) {

		Row {
			nearest = List.copyOf(nearest);
		}

		static Row of(UnknownCode code, SearchIndex index) {
			return new Row(code.code(), code.count(), code.firstDay(), code.lastDay(),
					index.nearestCodes(code.code(), Set.of(), MAX_NEAREST));
		}

	}

}
