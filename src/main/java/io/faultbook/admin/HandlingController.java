package io.faultbook.admin;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.faultbook.code.CodeId;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.EditingProperties;
import io.faultbook.editing.Handling;
import io.faultbook.editing.HandlingInput;
import io.faultbook.editing.TextEditor;
import io.faultbook.editing.TextHistory;
import io.faultbook.editing.TextKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads and changes what programs need to know about a code. */
@RestController
@EditorOperation
@Tag(name = "Handling", description = "Whether to retry, who can fix the cause, and links")
@RequestMapping(path = "/admin/codes/{code}/handling", produces = MediaType.APPLICATION_JSON_VALUE)
class HandlingController {

	private final TextEditor texts;

	private final TextHistory history;

	HandlingController(TextEditor texts, TextHistory history) {
		this.texts = texts;
		this.history = history;
	}

	@Operation(operationId = "getHandling", summary = "Get what programs need to know about a code",
			description = "Returns the values that readers see and the values that they override. The ETag is the "
					+ "number of the newest revision.")
	@EditorOperation.OnCode
	@EditorOperation.ReturnsText
	@GetMapping
	ResponseEntity<HandlingView> handling(@PathVariable String code,
			@RequestParam(defaultValue = EditorOperation.DEFAULT_CATALOG) String catalog) {
		return ok(this.history.code(new CodeId(catalog, code)));
	}

	@Operation(operationId = "editHandling", summary = "Edit what programs need to know about a code",
			description = "Adds a revision if the values are still at the revision in `If-Match`. If they are unchanged, "
					+ "no revision is added. Readers see the edit at once.")
	@EditorOperation.OnCode
	@EditorOperation.ReturnsText
	@EditorOperation.RequiresIfMatch
	@EditorOperation.WithBody
	@PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<HandlingView> edit(@PathVariable String code,
			@RequestParam(defaultValue = EditorOperation.DEFAULT_CATALOG) String catalog,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody HandlingEdit edit, Principal editor) {
		CodeId id = new CodeId(catalog, code);
		return ok(apply(ifMatch, (expected) -> this.texts.edit(id, expected, edit.input(), editor.getName())));
	}

	@Operation(operationId = "withdrawHandling", summary = "Withdraw the edits of what programs need to know",
			description = "Withdraws all edits, so that readers see the values of the table again. The history is kept.")
	@ApiResponse(responseCode = "409", description = EditorOperation.CONFLICT)
	@EditorOperation.OnCode
	@EditorOperation.ReturnsText
	@EditorOperation.RequiresIfMatch
	@DeleteMapping
	ResponseEntity<HandlingView> withdraw(@PathVariable String code,
			@RequestParam(defaultValue = EditorOperation.DEFAULT_CATALOG) String catalog,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Principal editor) {
		TextKey key = key(catalog, code);
		return ok(apply(ifMatch, (expected) -> this.texts.withdraw(key, expected, editor.getName())));
	}

	@Operation(operationId = "revertHandling", summary = "Revert what programs need to know to a revision",
			description = "Adds a revision with the values of an earlier one.")
	@EditorOperation.OnCode
	@EditorOperation.ReturnsText
	@EditorOperation.RequiresIfMatch
	@EditorOperation.WithBody
	@PostMapping(path = "/revert", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<HandlingView> revert(@PathVariable String code,
			@RequestParam(defaultValue = EditorOperation.DEFAULT_CATALOG) String catalog,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody TextEditingController.Revert revert, Principal editor) {
		TextKey key = key(catalog, code);
		return ok(apply(ifMatch,
				(expected) -> this.texts.revert(key, expected, revert.revision(), revert.note(), editor.getName())));
	}

	@Operation(operationId = "confirmHandling", summary = "Mark what programs need to know as up to date",
			description = "Adds a revision with the same values, which are then no longer outdated.")
	@EditorOperation.OnCode
	@EditorOperation.ReturnsText
	@EditorOperation.RequiresIfMatch
	@EditorOperation.WithBody
	@ApiResponse(responseCode = "409", description = EditorOperation.CONFLICT)
	@PostMapping(path = "/confirm", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<HandlingView> confirm(@PathVariable String code,
			@RequestParam(defaultValue = EditorOperation.DEFAULT_CATALOG) String catalog,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody TextEditingController.Confirmation confirmation, Principal editor) {
		TextKey key = key(catalog, code);
		return ok(
				apply(ifMatch, (expected) -> this.texts.confirm(key, expected, confirmation.note(), editor.getName())));
	}

	@Operation(operationId = "getHandlingHistory", summary = "Get the history of what programs need to know",
			description = "Returns all revisions, newest first: what was changed, by whom, when, and why.")
	@EditorOperation.OnCode
	@ApiResponse(responseCode = "200", description = "A page of the history")
	@GetMapping("/history")
	ResponseEntity<HandlingView.History> history(@PathVariable String code,
			@RequestParam(defaultValue = EditorOperation.DEFAULT_CATALOG) String catalog,
			@Parameter(description = PageView.NUMBER) @RequestParam(defaultValue = "0") @Min(0) int page,
			@Parameter(description = PageView.SIZE) @RequestParam(
					defaultValue = PageView.DEFAULT_SIZE) @Min(1) @Max(PageView.MAX_SIZE) int size) {
		TextHistory.HistoryPage found = this.history.page(key(catalog, code), page, size);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new HandlingView.History(found.rows().stream().map(HandlingView.Revision::of).toList(),
					PageView.of(page, size, found.total())));
	}

	private static CodeTexts apply(@Nullable String ifMatch, Function<Set<Integer>, CodeTexts> change) {
		return RevisionCondition.of(ifMatch).apply(change, HandlingView.Revision::of);
	}

	private static TextKey key(String catalog, String code) {
		return new TextKey(new CodeId(catalog, code), Handling.LANGUAGE);
	}

	private static ResponseEntity<HandlingView> ok(CodeTexts code) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.eTag(RevisionCondition.tag(code.handling().revision()))
			.body(HandlingView.of(code.id(), code.handling()));
	}

	@Schema(description = "The new values. Every field except the note is required.",
			additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
	record HandlingEdit(
			@Schema(description = "Whether and when to repeat the request; null if unknown",
					requiredMode = Schema.RequiredMode.REQUIRED, types = {
							"string", "null" },
					allowableValues = { "later", "after-fix", "never" }, example = "after-fix") @JsonProperty(
							required = true) @JsonSetter(nulls = Nulls.SET) @Nullable String retry,
			@Schema(description = "Who can fix the cause: any of `developer`, `user`, `operator`, and `vendor`",
					example = "[\"user\"]",
					requiredMode = Schema.RequiredMode.REQUIRED) @JsonProperty(required = true) List<String> actors,
			@Schema(description = "The HTTP status code that the code stands for; null if there is none",
					requiredMode = Schema.RequiredMode.REQUIRED, types = { "integer", "null" }, minimum = "100",
					maximum = "599") @JsonProperty(
							required = true) @JsonSetter(nulls = Nulls.SET) @Nullable Integer httpStatus,
			@Schema(description = "At most 10 links",
					requiredMode = Schema.RequiredMode.REQUIRED) @JsonProperty(required = true) List<LinkEdit> links,
			@Schema(description = "The reason for the change", maxLength = EditingProperties.MAX_NOTE_LENGTH,
					types = { "string", "null" }) @JsonSetter(nulls = Nulls.SET) @Nullable String note){

		HandlingEdit {
			actors = List.copyOf(actors);
			links = List.copyOf(links);
		}

		HandlingInput input() {
			return new HandlingInput(this.retry, this.actors, this.httpStatus,
					this.links.stream()
						.map((link) -> new HandlingInput.LinkInput(link.title(), link.url(), link.rel()))
						.toList(),
					this.note);
		}

	}

	@Schema(name = "LinkEdit", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
	record LinkEdit(
			@Schema(maxLength = Handling.Link.MAX_TITLE, example = "Pair a device again",
					requiredMode = Schema.RequiredMode.REQUIRED) @JsonProperty(required = true) String title,
			@Schema(description = "An http or https URL", maxLength = Handling.Link.MAX_URL, format = "uri",
					example = "https://wiki.example.com/pairing",
					requiredMode = Schema.RequiredMode.REQUIRED) @JsonProperty(required = true) String url,
			@Schema(allowableValues = {
					"runbook", "doc", "ticket" }, example = "runbook",
					requiredMode = Schema.RequiredMode.REQUIRED) @JsonProperty(required = true) String rel){
	}

}
