package io.faultbook.admin;

import java.security.Principal;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.faultbook.code.CatalogName;
import io.faultbook.code.Code;
import io.faultbook.code.CodeId;
import io.faultbook.editing.CodeCreator;
import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.EditingProperties;
import io.faultbook.editing.LanguageTags;
import io.faultbook.editing.TextHistory;
import io.faultbook.editing.WorkState;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.SnapshotHolder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
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

	private final SnapshotHolder holder;

	private final TextHistory history;

	private final CodeCreator creator;

	CodeEditingController(SnapshotHolder holder, TextHistory history, CodeCreator creator) {
		this.holder = holder;
		this.history = history;
		this.creator = creator;
	}

	@Operation(operationId = "listWorkItems", summary = "List the codes that need work",
			description = "Returns the codes whose text is in the given state in at least one language, "
					+ "in natural order, and the number of codes in each state.")
	@Parameter(name = "state", in = ParameterIn.QUERY,
			description = "Which codes to list: all, or those whose text is edited, outdated, or missing",
			schema = @Schema(type = "string", allowableValues = { "all", "edited", "outdated", "missing" },
					defaultValue = "all"))
	@Parameter(name = "lang", in = ParameterIn.QUERY,
			description = "The language of the texts: a BCP 47 tag without extensions. By default, all languages.",
			schema = @Schema(type = "string", minLength = 2, maxLength = 35))
	@ApiResponse(responseCode = "200", description = "A page of the work list")
	@GetMapping
	ResponseEntity<WorkList> workList(@RequestParam(defaultValue = "all") String state,
			@RequestParam(required = false) @Nullable String lang,
			@Parameter(description = "Only codes of this catalog; by default, of all catalogs",
					schema = @Schema(type = "string", pattern = CatalogName.SCHEMA_PATTERN)) @RequestParam(
							required = false) @Nullable String catalog,
			@Parameter(description = PageView.NUMBER) @RequestParam(defaultValue = "0") @Min(0) int page,
			@Parameter(description = PageView.SIZE) @RequestParam(
					defaultValue = PageView.DEFAULT_SIZE) @Min(1) @Max(PageView.MAX_SIZE) int size) {
		Snapshot snapshot = this.holder.current();
		List<Locale> languages = (lang == null || lang.isBlank()) ? snapshot.languages().languages()
				: List.of(LanguageTags.parse(lang, "lang"));
		return ok(WorkList.of(snapshot.codeTexts(catalog), languages, WorkState.of(state), page, size));
	}

	@Operation(operationId = "getCodeTexts", summary = "Get a code with all of its texts",
			description = "Returns the code with its texts in all languages that it has, or once had, a text for.")
	@Parameter(name = "code", in = ParameterIn.PATH, description = EditorOperation.CODE,
			schema = @Schema(type = "string", pattern = Code.SCHEMA_PATTERN, example = "2065"))
	@ApiResponse(responseCode = "200", description = "The current state of the code")
	@ApiResponse(responseCode = "404", description = EditorOperation.NOT_FOUND)
	@EditorOperation.InCatalog
	@GetMapping("/{code}")
	ResponseEntity<CodeView> code(@PathVariable String code,
			@RequestParam(defaultValue = EditorOperation.DEFAULT_CATALOG) String catalog) {
		return ok(CodeView.of(this.history.code(new CodeId(catalog, code))));
	}

	@Operation(operationId = "addCode", summary = "Add a code",
			description = "Adds a code that isn't in the vendor's table. Readers can find it once it has a text.")
	@Parameter(name = "code", in = ParameterIn.PATH, description = EditorOperation.CODE,
			schema = @Schema(type = "string", pattern = Code.SCHEMA_PATTERN, example = "FW-17"))
	@Parameter(name = HttpHeaders.IF_NONE_MATCH, in = ParameterIn.HEADER, required = true,
			description = "Must be `*`: the request fails if the code already exists",
			schema = @Schema(type = "string", allowableValues = "*", example = "*"))
	@ApiResponse(responseCode = "201", description = "The code was added")
	@ApiResponse(responseCode = "412", description = EditorOperation.PRECONDITION_FAILED)
	@ApiResponse(responseCode = "428", description = EditorOperation.PRECONDITION_REQUIRED)
	@EditorOperation.WithBody
	@EditorOperation.InCatalog
	@PutMapping(path = "/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<CodeView> add(@PathVariable String code,
			@RequestParam(defaultValue = EditorOperation.DEFAULT_CATALOG) String catalog,
			@RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
			@RequestBody NewCode newCode, Principal editor) {
		checkCondition(ifNoneMatch);
		if (!Code.isCode(code)) {
			throw EditRejectedException.forInvalidParameter("code-name");
		}
		CodeView view = CodeView.of(this.creator.create(new CodeId(catalog, code), newCode.message(),
				newCode.category(), editor.getName()));
		return ResponseEntity.status(HttpStatus.CREATED).cacheControl(CacheControl.noStore()).body(view);
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

	@Schema(description = "A code that isn't in the vendor's table",
			additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
	record NewCode(
			@Schema(description = "The message, as the failing API returns it",
					maxLength = EditingProperties.MAX_MESSAGE_LENGTH,
					requiredMode = Schema.RequiredMode.REQUIRED) @JsonProperty(required = true) String message,
			@Schema(description = "The name of a category",
					requiredMode = Schema.RequiredMode.REQUIRED) @JsonProperty(required = true) String category) {
	}

}
