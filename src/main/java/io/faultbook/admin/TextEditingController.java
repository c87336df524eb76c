package io.faultbook.admin;

import java.security.Principal;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.faultbook.code.CodeId;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.EditingProperties;
import io.faultbook.editing.FieldViolation;
import io.faultbook.editing.LanguageTags;
import io.faultbook.editing.TextContent;
import io.faultbook.editing.TextEditor;
import io.faultbook.editing.TextHistory;
import io.faultbook.editing.TextInput;
import io.faultbook.editing.TextKey;
import io.faultbook.editing.TextState;
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

/** Reads and changes texts. The editor is always the signed-in user. */
@RestController
@EditorOperation
@Tag(name = "Texts", description = "Read, edit, revert, confirm, and withdraw texts")
@RequestMapping(path = "/admin/codes/{code}/texts/{language}", produces = MediaType.APPLICATION_JSON_VALUE)
class TextEditingController {

	private final TextEditor texts;

	private final TextHistory history;

	TextEditingController(TextEditor texts, TextHistory history) {
		this.texts = texts;
		this.history = history;
	}

	@Operation(operationId = "getText", summary = "Get a text",
			description = "Returns the text in one language and the source text that it overrides. "
					+ " The ETag is the number of the " + "newest revision.")
	@EditorOperation.OnText
	@EditorOperation.ReturnsText
	@GetMapping
	ResponseEntity<TextView> text(@PathVariable String code, @PathVariable String language,
			@RequestParam(defaultValue = EditorOperation.DEFAULT_CATALOG) String catalog) {
		TextKey key = key(catalog, code, language);
		return ok(key, this.history.code(key.id()));
	}

	@Operation(operationId = "editText", summary = "Edit a text",
			description = "Adds a revision if the text is still at the revision in `If-Match`. If the text is unchanged, no "
					+ "revision is added. Readers see the edit at once.")
	@EditorOperation.OnText
	@EditorOperation.ReturnsText
	@EditorOperation.RequiresIfMatch
	@EditorOperation.WithBody
	@PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<TextView> edit(@PathVariable String code, @PathVariable String language,
			@RequestParam(defaultValue = EditorOperation.DEFAULT_CATALOG) String catalog,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody TextEdit edit, Principal editor) {
		TextKey key = key(catalog, code, language);
		return ok(key, RevisionCondition.of(ifMatch)
			.apply((expected) -> this.texts.edit(key, expected, edit.input(), editor.getName())));
	}

	@Operation(operationId = "withdrawText", summary = "Withdraw the edits of a text",
			description = "Withdraws all edits of the text, so that readers see the source text again. "
					+ "The history is kept.")
	@ApiResponse(responseCode = "409", description = EditorOperation.CONFLICT)
	@EditorOperation.OnText
	@EditorOperation.ReturnsText
	@EditorOperation.RequiresIfMatch
	@DeleteMapping
	ResponseEntity<TextView> withdraw(@PathVariable String code, @PathVariable String language,
			@RequestParam(defaultValue = EditorOperation.DEFAULT_CATALOG) String catalog,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Principal editor) {
		TextKey key = key(catalog, code, language);
		return ok(key, RevisionCondition.of(ifMatch)
			.apply((expected) -> this.texts.withdraw(key, expected, editor.getName())));
	}

	@Operation(operationId = "revertText", summary = "Revert to a revision",
			description = "Adds a revision with the text of an earlier one.")
	@EditorOperation.OnText
	@EditorOperation.ReturnsText
	@EditorOperation.RequiresIfMatch
	@EditorOperation.WithBody
	@PostMapping(path = "/revert", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<TextView> revert(@PathVariable String code, @PathVariable String language,
			@RequestParam(defaultValue = EditorOperation.DEFAULT_CATALOG) String catalog,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody Revert revert, Principal editor) {
		TextKey key = key(catalog, code, language);
		return ok(key, RevisionCondition.of(ifMatch)
			.apply((expected) -> this.texts.revert(key, expected, revert.revision(), revert.note(), editor.getName())));
	}

	@Operation(operationId = "confirmText", summary = "Mark a text as up to date",
			description = "Adds a revision with the same text, which is then no longer outdated.")
	@EditorOperation.OnText
	@EditorOperation.ReturnsText
	@EditorOperation.RequiresIfMatch
	@EditorOperation.WithBody
	@ApiResponse(responseCode = "409", description = EditorOperation.CONFLICT)
	@PostMapping(path = "/confirm", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<TextView> confirm(@PathVariable String code, @PathVariable String language,
			@RequestParam(defaultValue = EditorOperation.DEFAULT_CATALOG) String catalog,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody Confirmation confirmation, Principal editor) {
		TextKey key = key(catalog, code, language);
		return ok(key, RevisionCondition.of(ifMatch)
			.apply((expected) -> this.texts.confirm(key, expected, confirmation.note(), editor.getName())));
	}

	@Operation(operationId = "getHistory", summary = "Get the history of a text",
			description = "Returns all revisions, newest first: what was changed, by whom, when, and why.")
	@EditorOperation.OnText
	@ApiResponse(responseCode = "200", description = "A page of the history")
	@GetMapping("/history")
	ResponseEntity<HistoryView> history(@PathVariable String code, @PathVariable String language,
			@RequestParam(defaultValue = EditorOperation.DEFAULT_CATALOG) String catalog,
			@Parameter(description = PageView.NUMBER) @RequestParam(defaultValue = "0") @Min(0) int page,
			@Parameter(description = PageView.SIZE) @RequestParam(
					defaultValue = PageView.DEFAULT_SIZE) @Min(1) @Max(PageView.MAX_SIZE) int size) {
		TextHistory.HistoryPage historyPage = this.history.page(key(catalog, code, language), page, size);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new HistoryView(historyPage.rows().stream().map(RevisionView::of).toList(),
					PageView.of(page, size, historyPage.total())));
	}

	private static TextKey key(String catalog, String code, String language) {
		return new TextKey(new CodeId(catalog, code), LanguageTags.parse(language, "language"));
	}

	private static ResponseEntity<TextView> ok(TextKey key, CodeTexts code) {
		TextState state = code.text(key.language());
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.eTag(RevisionCondition.tag(state.revision()))
			.body(TextView.of(key.id(), state));
	}

	@Schema(description = "The new text. Every field except the note is required.",
			additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
	record TextEdit(
			@Schema(description = "What the code means; plain text", maxLength = 10_000,
					requiredMode = Schema.RequiredMode.REQUIRED) @JsonProperty(required = true) String description,
			@Schema(description = "What to do, in Markdown; null to show the remediation in another language; "
					+ "empty for no remediation", maxLength = 10_000, requiredMode = Schema.RequiredMode.REQUIRED,
					types = {
							"string", "null" }) @JsonProperty(
									required = true) @JsonSetter(nulls = Nulls.SET) @Nullable String remediation,
			@Schema(description = "The reason for the change", maxLength = EditingProperties.MAX_NOTE_LENGTH,
					types = { "string", "null" }) @JsonSetter(nulls = Nulls.SET) @Nullable String note){

		TextInput input() {
			return new TextInput(new TextContent(this.description, this.remediation), this.note);
		}

	}

	@Schema(description = "The revision to revert to", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
	record Revert(
			@Schema(description = "The number of a revision that isn't a withdrawal", minimum = "1",
					requiredMode = Schema.RequiredMode.REQUIRED) @JsonProperty(required = true) int revision,
			@Schema(description = "The reason for the change", maxLength = EditingProperties.MAX_NOTE_LENGTH, types = {
					"string", "null" }) @JsonSetter(nulls = Nulls.SET) @Nullable String note){

		Revert {
			if (revision < 1) {
				throw InvalidRequestException
					.forMalformedContent(Map.of("/revision", FieldViolation.of("not-an-integer")));
			}
		}

	}

	@Schema(description = "A confirmation that a text is up to date, with an optional reason",
			additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
	record Confirmation(
			@Schema(description = "The reason for the change", maxLength = EditingProperties.MAX_NOTE_LENGTH, types = {
					"string", "null" }) @JsonSetter(nulls = Nulls.SET) @Nullable String note){

	}

}
