package io.faultbook.markdown;

import org.commonmark.node.Block;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParser;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Parses a step with a {@link StepMarker} as an item of an ordered list. */
final class NumberedStepParser extends AbstractBlockParser {

	/** The minimum indentation, in columns, of a line that belongs to the step above. */
	private static final int CONTENT_INDENT = 2;

	private final ListItem item = new ListItem();

	private final int indent;

	private final int number;

	NumberedStepParser(int indent, int number) {
		this.indent = indent + CONTENT_INDENT;
		this.number = number;
	}

	@Override
	public Block getBlock() {
		return this.item;
	}

	@Override
	public boolean isContainer() {
		return true;
	}

	@Override
	public boolean canContain(Block child) {
		return true;
	}

	@Override
	public @Nullable BlockContinue tryContinue(ParserState state) {
		if (state.isBlank()) {
			return BlockContinue.atIndex(state.getNextNonSpaceIndex());
		}
		return (state.getIndent() >= this.indent && !isNextStep(state))
				? BlockContinue.atColumn(state.getColumn() + this.indent) : BlockContinue.none();
	}

	/**
	 * Ignores indentation, because the first line of a text may have lost its own. Nested
	 * steps stay in this step.
	 */
	private boolean isNextStep(ParserState state) {
		if (this.item.getLastChild() instanceof ListBlock) {
			return false;
		}
		StepMarker marker = marker(state);
		return marker != null && marker.number() == this.number + 1;
	}

	private static @Nullable StepMarker marker(ParserState state) {
		CharSequence line = state.getLine().getContent();
		return StepMarker.of(line.subSequence(state.getNextNonSpaceIndex(), line.length()));
	}

	/** The list around the steps. It ends where something other than a step starts. */
	private static final class StepListParser extends AbstractBlockParser {

		private final OrderedList list = new OrderedList();

		StepListParser(int firstNumber) {
			this.list.setMarkerStartNumber(firstNumber);
			this.list.setMarkerDelimiter(".");
			this.list.setTight(true);
		}

		@Override
		public Block getBlock() {
			return this.list;
		}

		@Override
		public boolean isContainer() {
			return true;
		}

		@Override
		public boolean canContain(Block child) {
			return child instanceof ListItem;
		}

		@Override
		public BlockContinue tryContinue(ParserState state) {
			return BlockContinue.atIndex(state.getIndex());
		}

	}

	static final class Factory extends AbstractBlockParserFactory {

		/** A line that is indented further is code. */
		private static final int CODE_INDENT = 4;

		@Override
		public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
			boolean isNext = matched.getMatchedBlockParser().getBlock() instanceof OrderedList;
			if (state.isBlank() || (state.getIndent() >= CODE_INDENT && !isNext)) {
				return BlockStart.none();
			}
			int start = state.getNextNonSpaceIndex();
			StepMarker marker = marker(state);
			if (marker == null || (marker.number() != 1 && !matched.getParagraphLines().isEmpty())) {
				return BlockStart.none();
			}
			BlockParser item = new NumberedStepParser(state.getIndent(), marker.number());
			BlockParser[] parsers = isNext ? new BlockParser[] { item }
					: new BlockParser[] { new StepListParser(marker.number()), item };
			return BlockStart.of(parsers).atIndex(start + marker.length());
		}

	}

}
