package io.faultbook.admin;

import java.security.Principal;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.faultbook.code.Code;
import io.faultbook.code.CodeId;
import io.faultbook.editing.CodeCreator;
import io.faultbook.editing.CodeDetails;
import io.faultbook.editing.CodeDetailsInput;
import io.faultbook.editing.CodeEditor;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.EditingProperties;
import io.faultbook.editing.TextHistory;
import io.faultbook.editing.TextKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@EditorOperation
@Tag(name = "Codes for editors", description = "Work lists and new codes")
@RequestMapping(path = "/admin/codes", produces = MediaType.APPLICATION_JSON_VALUE)
class CodeEditingController {

	private final TextHistory history;

	private final CodeCreator creator;

	private final CodeEditor editor;

	CodeEditingController(TextHistory history, CodeCreator creator, CodeEditor editor) {
		this.history = history;
		this.creator = creator;
		this.editor = editor;
	}

	@Operation(operationId = "getCodeTexts", summary = "Get a code with all of its texts",
			description = "Returns the code with its texts in all languages that it has, or once had, a text for.")
	@Parameter(name = "code", in = ParameterIn.PATH, description = EditorOperation.CODE,
			schema = @Schema(type = "string", pattern = Code.SCHEMA_PATTERN, example = "2065"))
	@ApiResponse(responseCode = "200", description = "The current state of the code",
			headers = @Header(name = HttpHeaders.ETAG,
					description = "The newest revision of the code itself, for `If-Match`",
					schema = @Schema(type = "string", example = "\"0\"")))
	@ApiResponse(responseCode = "404", description = EditorOperation.NOT_FOUND)
	@EditorOperation.InCatalog
	@GetMapping("/{code}")
	ResponseEntity<CodeView> code(@PathVariable String code,
			@RequestParam(defaultValue = EditorOperation.DEFAULT_CATALOG) String catalog) {
		return ok(HttpStatus.OK, this.history.code(new CodeId(catalog, code)));
	}

	@Operation(operationId = "addCode", summary = "Add or change a code",
			description = "With `If-None-Match`, adds a code that isn't in the vendor's table. Readers can find it once it "
					+ "has a text. With `If-Match`, changes the category, the related codes, or whether the code is "
					+ "retired, and corrects the message of a code that an editor added. Releases and imports never "
					+ "undo a change. If nothing changes, no revision is added.")
	@Parameter(name = "code", in = ParameterIn.PATH, description = EditorOperation.CODE,
			schema = @Schema(type = "string", pattern = Code.SCHEMA_PATTERN, example = "FW-17"))
	@Parameter(name = HttpHeaders.IF_NONE_MATCH, in = ParameterIn.HEADER,
			description = "`*`, to add the code: the request fails if it already exists",
			schema = @Schema(type = "string", allowableValues = "*"))
	@Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER,
			description = "The `ETag` of the code, to change it", schema = @Schema(type = "string"))
	@ApiResponse(responseCode = "200", description = "The code after the change")
	@ApiResponse(responseCode = "201", description = "The code was added")
	@ApiResponse(responseCode = "404", description = EditorOperation.NOT_FOUND)
	@ApiResponse(responseCode = "412", description = EditorOperation.PRECONDITION_FAILED)
	@ApiResponse(responseCode = "428", description = EditorOperation.PRECONDITION_REQUIRED)
	@EditorOperation.WithBody
	@EditorOperation.InCatalog
	@PutMapping(path = "/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<CodeView> put(@PathVariable String code,
			@RequestParam(defaultValue = EditorOperation.DEFAULT_CATALOG) String catalog,
			@RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody CodeEdit edit, Principal editor) {
		CodeId id = new CodeId(catalog, code);
		if (ifMatch != null && ifNoneMatch == null) {
			return ok(HttpStatus.OK,
					RevisionCondition.of(ifMatch)
						.apply((expected) -> this.editor.edit(id, expected, edit.input(), editor.getName()),
								CodeRevisionView::of));
		}
		checkCondition(ifNoneMatch);
		if (!Code.isCode(code)) {
			throw EditRejectedException.forInvalidParameter("code-name");
		}
		return ok(HttpStatus.CREATED, this.creator.create(id, edit.message(), edit.category(), editor.getName()));
	}

	@Operation(operationId = "removeCode", summary = "Remove or retire a code",
			description = "Removes a code that an editor added if it never had a text or a change. Otherwise, retires the "
					+ "code: readers can still look it up, because logs and links outlive it.")
	@Parameter(name = "code", in = ParameterIn.PATH, description = EditorOperation.CODE,
			schema = @Schema(type = "string", pattern = Code.SCHEMA_PATTERN, example = "FW-17"))
	@ApiResponse(responseCode = "200", description = "The code was retired")
	@ApiResponse(responseCode = "204", description = "The code was removed", content = @Content)
	@ApiResponse(responseCode = "404", description = EditorOperation.NOT_FOUND)
	@EditorOperation.InCatalog
	@EditorOperation.RequiresIfMatch
	@DeleteMapping("/{code}")
	ResponseEntity<CodeView> remove(@PathVariable String code,
			@RequestParam(defaultValue = EditorOperation.DEFAULT_CATALOG) String catalog,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Principal editor) {
		CodeId id = new CodeId(catalog, code);
		Optional<CodeTexts> retired = RevisionCondition.of(ifMatch)
			.apply((expected) -> this.editor.remove(id, expected, editor.getName()), CodeRevisionView::of);
		return retired.map((found) -> ok(HttpStatus.OK, found))
			.orElseGet(() -> ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build());
	}

	@Operation(operationId = "getCodeHistory", summary = "Get the history of a code itself",
			description = "Returns the changes of the message, the category, the related codes, and the retirement, the "
					+ "newest first.")
	@EditorOperation.OnCode
	@ApiResponse(responseCode = "200", description = "A page of the history")
	@GetMapping("/{code}/history")
	ResponseEntity<CodeRevisionView.History> history(@PathVariable String code,
			@RequestParam(defaultValue = EditorOperation.DEFAULT_CATALOG) String catalog,
			@Parameter(description = PageView.NUMBER) @RequestParam(defaultValue = "0") @Min(0) int page,
			@Parameter(description = PageView.SIZE) @RequestParam(
					defaultValue = PageView.DEFAULT_SIZE) @Min(1) @Max(PageView.MAX_SIZE) int size) {
		TextHistory.HistoryPage found = this.history.page(new TextKey(new CodeId(catalog, code), CodeDetails.LANGUAGE),
				page, size);
		return ok(new CodeRevisionView.History(found.rows().stream().map(CodeRevisionView::of).toList(),
				PageView.of(page, size, found.total())));
	}

	private static void checkCondition(@Nullable String ifNoneMatch) {
		if (ifNoneMatch == null || ifNoneMatch.isBlank()) {
			throw InvalidRequestException.forMissingCondition(HttpHeaders.IF_NONE_MATCH);
		}
		if (!ifNoneMatch.strip().equals("*")) {
			throw InvalidRequestException.forUnsupportedCondition(HttpHeaders.IF_NONE_MATCH, "*");
		}
	}

	private static <T> ResponseEntity<T> ok(T body) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
	}

	private ResponseEntity<CodeView> ok(HttpStatus status, CodeTexts code) {
		return ResponseEntity.status(status)
			.cacheControl(CacheControl.noStore())
			.eTag(RevisionCondition.tag(code.details().revision()))
			.body(CodeView.of(code, this.editor.related(code)));
	}

	@Schema(description = "What editors can say about a code itself",
			additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
	record CodeEdit(
			@Schema(description = "The message, as the failing API returns it. Can't be changed if it is the vendor's.",
					maxLength = EditingProperties.MAX_MESSAGE_LENGTH,
					requiredMode = Schema.RequiredMode.REQUIRED) @JsonProperty(required = true) String message,
			@Schema(description = "The name of a category",
					requiredMode = Schema.RequiredMode.REQUIRED) @JsonProperty(required = true) String category,
			@Schema(description = "The codes of the same catalog that are easily confused with it, at most 20. By "
					+ "default, they don't change. Ignored when a code is added.",
					types = {
							"array", "null" }) @JsonSetter(nulls = Nulls.SET) @Nullable List<String> related,
			@Schema(description = "Whether the code is retired. By default, this doesn't change. Ignored when a code is "
					+ "added.", types = { "boolean", "null" }) @JsonSetter(nulls = Nulls.SET) @Nullable Boolean retired,
			@Schema(description = "The reason for the change", maxLength = EditingProperties.MAX_NOTE_LENGTH,
					types = { "string", "null" }) @JsonSetter(nulls = Nulls.SET) @Nullable String note){

		CodeEdit {
			related = (related != null) ? List.copyOf(related) : null;
		}

		CodeDetailsInput input() {
			return new CodeDetailsInput(this.message, this.category, this.related, this.retired, this.note);
		}

	}

}
