package io.faultbook.catalog;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/** The names of what is in a list, to search it by. */
final class Names<T> extends AbstractList<String> implements RandomAccess {

	private final List<T> all;

	private final Function<T, String> name;

	Names(List<T> all, Function<T, String> name) {
		this.all = all;
		this.name = name;
	}

	@Override
	public String get(int index) {
		return this.name.apply(this.all.get(index));
	}

	@Override
	public int size() {
		return this.all.size();
	}

}
