package io.faultbook.web;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a kind of problem means.
 *
 * @param type the type that problems of this kind have
 * @param title its title
 * @param explanation what it means and what to do
 */
@Schema(name = "ProblemExplanation", description = "What a kind of problem means and what to do about it")
record ProblemExplanation(
		@Schema(example = "/problems/code-not-found", requiredMode = Schema.RequiredMode.REQUIRED) String type,
		@Schema(example = "No such code", requiredMode = Schema.RequiredMode.REQUIRED) String title,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String explanation) {

	/** The last segment of the type. */
	public String name() {
		return this.type.substring(ProblemTypes.PATH.length());
	}

}
