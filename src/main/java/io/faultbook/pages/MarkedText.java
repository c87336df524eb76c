package io.faultbook.pages;

import java.util.ArrayList;
import java.util.List;

import io.faultbook.search.Match;

record MarkedText(List<Piece> pieces) {

	MarkedText {
		pieces = List.copyOf(pieces);
	}

	static MarkedText plain(String text) {
		return new MarkedText(List.of(new Piece(text, false)));
	}

	static MarkedText of(Match match) {
		List<Piece> pieces = new ArrayList<>();
		String text = match.fragment();
		int end = 0;
		for (Match.Mark mark : match.marks()) {
			if (mark.start() < end) {
				continue;
			}
			if (mark.start() > end) {
				pieces.add(new Piece(text.substring(end, mark.start()), false));
			}
			pieces.add(new Piece(text.substring(mark.start(), mark.end()), true));
			end = mark.end();
		}
		if (end < text.length()) {
			pieces.add(new Piece(text.substring(end), false));
		}
		return new MarkedText(pieces);
	}

	record Piece(String text, boolean marked) {

	}

}
