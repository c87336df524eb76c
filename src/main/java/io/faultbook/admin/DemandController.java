package io.faultbook.admin;

import java.util.List;

import io.faultbook.code.CodeId;
import io.faultbook.demand.Demand;
import io.faultbook.demand.DemandList;
import io.faultbook.demand.FeedbackStore;
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
@Tag(name = "Demand", description = "Which codes readers need work on most, and what they say about them")
@RequestMapping(path = "/admin/demand", produces = MediaType.APPLICATION_JSON_VALUE)
class DemandController {

	private static final int MAX_COMMENTS = 5;

	private final DemandList demand;

	private final FeedbackStore feedback;

	private final SnapshotHolder holder;

	DemandController(DemandList demand, FeedbackStore feedback, SnapshotHolder holder) {
		this.demand = demand;
		this.feedback = feedback;
		this.holder = holder;
	}

	@Operation(operationId = "listDemand", summary = "List the codes that readers need work on",
			description = "Returns the codes that readers looked up or commented on, and that need work, the highest "
					+ "demand first. Demand is the number of lookups, votes, and descriptions times the number of "
					+ "reasons why the code needs work. Codes without a reason are listed if they have comments.")
	@ApiResponse(responseCode = "200", description = "A page of the list")
	@GetMapping
	ResponseEntity<DemandPage> list(
			@Parameter(description = PageView.NUMBER) @RequestParam(defaultValue = "0") @Min(0) int page,
			@Parameter(description = PageView.SIZE) @RequestParam(
					defaultValue = PageView.DEFAULT_SIZE) @Min(1) @Max(PageView.MAX_SIZE) int size) {
		List<Demand> found = this.demand.find(this.holder.current());
		List<Row> rows = found.stream().skip((long) page * size).limit(size).map(Row::of).toList();
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new DemandPage(rows, PageView.of(page, size, found.size())));
	}

	@Operation(operationId = "dismissComment", summary = "Dismiss a comment",
			description = "Removes the comment for good, and whether its readers found the text helpful.")
	@Parameter(name = "id", in = ParameterIn.PATH, description = "The ID of the comment, from the list",
			schema = @Schema(type = "string", example = "3f786850e387550fdab836ed7e6dc881"))
	@ApiResponse(responseCode = "204", description = "The comment was dismissed")
	@ApiResponse(responseCode = "404", description = "There is no such comment.")
	@DeleteMapping("/comments/{id}")
	ResponseEntity<Void> dismiss(@PathVariable String id) {
		this.feedback.dismiss(id);
		return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
	}

	@Schema(description = "A page of the codes that readers need work on, the highest demand first")
	record DemandPage(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Row> content,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) PageView page) {

		DemandPage {
			content = List.copyOf(content);
		}

	}

	@Schema(name = "Demand", description = "How much readers need an editor's work on a code")
	record Row(
			@Schema(description = "The code; in upper case if it is unknown", example = "2065",
					requiredMode = Schema.RequiredMode.REQUIRED) String code,
			@Schema(description = "Null for an unknown code", example = "link-living",
					requiredMode = Schema.RequiredMode.REQUIRED, types = {
							"string", "null" }) @Nullable String catalog,
			@Schema(description = "Null for an unknown code", requiredMode = Schema.RequiredMode.REQUIRED,
					types = { "string", "null" }) @Nullable String message,
			@Schema(description = "The number of lookups, votes, and descriptions times the number of reasons",
					example = "24", requiredMode = Schema.RequiredMode.REQUIRED) long demand,
			@Schema(description = "Why the code needs work",
					requiredMode = Schema.RequiredMode.REQUIRED) List<Demand.Reason> reasons,
			@Schema(description = "How often people looked up the code, on all replicas, within the retention period",
					requiredMode = Schema.RequiredMode.REQUIRED) long lookups,
			@Schema(description = "How many readers said that the text helped",
					requiredMode = Schema.RequiredMode.REQUIRED) long helpful,
			@Schema(description = "How many readers said that the text didn't help",
					requiredMode = Schema.RequiredMode.REQUIRED) long unhelpful,
			@Schema(description = "The latest comments, at most 5",
					requiredMode = Schema.RequiredMode.REQUIRED) List<Demand.Comment> comments){

		Row {
			reasons = List.copyOf(reasons);
			comments = List.copyOf(comments);
		}

		static Row of(Demand demand) {
			CodeId id = demand.id();
			return new Row(demand.code(), (id != null) ? id.catalog() : null, demand.message(), demand.score(),
					demand.reasons(), demand.lookups(), demand.helpful(), demand.unhelpful(),
					demand.comments().stream().limit(MAX_COMMENTS).toList());
		}

	}

}
