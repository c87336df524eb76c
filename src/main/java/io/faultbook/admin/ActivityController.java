package io.faultbook.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.faultbook.code.CatalogName;
import io.faultbook.code.Code;
import io.faultbook.editing.Activity;
import io.faultbook.editing.CodeDetails;
import io.faultbook.editing.Handling;
import io.faultbook.editing.TextHistory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists what editors did, in all texts and all handling. */
@RestController
@EditorOperation
@Tag(name = "Activity", description = "Who changed what, and when")
class ActivityController {

	private final TextHistory history;

	ActivityController(TextHistory history) {
		this.history = history;
	}

	@Operation(operationId = "listActivity", summary = "List what editors changed",
			description = "Returns all revisions of all codes, newest first. To get the content of a revision, use the "
					+ "history at `url`.")
	@ApiResponse(responseCode = "200", description = "A page of the activity")
	@GetMapping(path = "/admin/activity", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<ActivityList> activity(
			@Parameter(description = "Only this catalog",
					schema = @Schema(type = "string", pattern = CatalogName.SCHEMA_PATTERN)) @RequestParam(
							defaultValue = "") String catalog,
			@Parameter(description = "Only this code; case-sensitive",
					schema = @Schema(type = "string", pattern = Code.SCHEMA_PATTERN)) @RequestParam(
							defaultValue = "") String code,
			@Parameter(description = "Only what this editor did") @RequestParam(defaultValue = "") String editor,
			@Parameter(description = "The first day (UTC)") @RequestParam(required = false) @DateTimeFormat(
					iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@Parameter(description = "The last day (UTC)") @RequestParam(required = false) @DateTimeFormat(
					iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
			@Parameter(description = PageView.NUMBER) @RequestParam(defaultValue = "0") @Min(0) int page,
			@Parameter(description = PageView.SIZE) @RequestParam(
					defaultValue = PageView.DEFAULT_SIZE) @Min(1) @Max(PageView.MAX_SIZE) int size) {
		TextHistory.ActivityPage found = this.history.activity(new Activity.Filter(catalog, code, editor, from, to),
				page, size);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new ActivityList(found.content().stream().map(Item::of).toList(),
					PageView.of(page, size, found.total())));
	}

	@Schema(description = "A page of what editors changed, newest first")
	record ActivityList(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Item> content,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) PageView page) {

		ActivityList {
			content = List.copyOf(content);
		}

	}

	@Schema(name = "Activity", description = "A revision that an editor made")
	record Item(@Schema(example = CatalogName.BUILT_IN, requiredMode = Schema.RequiredMode.REQUIRED) String catalog,
			@Schema(example = "2065", requiredMode = Schema.RequiredMode.REQUIRED) String code,
			@Schema(description = "The language of the text; null for the handling, and for the code itself",
					example = "en", requiredMode = Schema.RequiredMode.REQUIRED, types = {
							"string", "null" }) @Nullable String language,
			@Schema(description = "The path of the history",
					example = "/admin/codes/2065/texts/en/history?catalog=link-living", format = "uri-reference",
					requiredMode = Schema.RequiredMode.REQUIRED) String url,
			@Schema(example = "3", requiredMode = Schema.RequiredMode.REQUIRED) int revision,
			@Schema(description = "`edit`, `revert`, `confirmation`, or `withdrawal`", example = "edit",
					requiredMode = Schema.RequiredMode.REQUIRED) String kind,
			@Schema(description = "The reason for the change", requiredMode = Schema.RequiredMode.REQUIRED,
					types = { "string", "null" }) @Nullable String note,
			@Schema(example = "editor", requiredMode = Schema.RequiredMode.REQUIRED,
					types = { "string", "null" }) @Nullable String editor,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED, types = { "string", "null" },
					format = "date-time") @Nullable Instant at){

		static Item of(Activity activity) {
			String tag = activity.key().tag();
			boolean handling = activity.key().language().equals(Handling.LANGUAGE);
			boolean details = activity.key().language().equals(CodeDetails.LANGUAGE);
			String part = details ? "" : handling ? "/handling" : "/texts/" + tag;
			String catalog = activity.key().id().catalog();
			String code = activity.key().id().code();
			return new Item(catalog, code, (handling || details) ? null : tag,
					"/admin/codes/" + code + part + "/history?catalog=" + catalog, activity.row().revision(),
					activity.row().kind(), activity.row().note(), activity.row().editor(), activity.row().at());
		}

	}

}
