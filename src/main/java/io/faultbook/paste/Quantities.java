package io.faultbook.paste;

/**
 * The numbers of a text whose own surroundings tell that they measure something, whatever
 * word stands before them.
 */
final class Quantities {

	private final NoiseMask mask;

	private final Amounts amounts;

	Quantities(String text) {
		this.mask = NoiseMask.ofQuantities(text);
		this.amounts = new Amounts(text);
	}

	boolean include(CodeToken token) {
		return this.mask.covers(token) || this.amounts.include(token);
	}

}
