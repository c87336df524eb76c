package io.faultbook.pages;

/**
 * The pages of a list.
 *
 * @param number the number of the current page, from 0
 * @param last the number of the last page; -1 if the list is empty
 * @param first the relative URL of the first page
 */
public record Pagination(long number, long last, String first) {

	public static Pagination of(long number, long size, long total, String first) {
		return new Pagination(number, (total + size - 1) / size - 1, first);
	}

	/** The same pages at another URL. */
	public Pagination at(String url) {
		return new Pagination(this.number, this.last, url);
	}

	public boolean isPastEnd() {
		return this.number > this.last && this.last >= 0;
	}

	public String url(long page) {
		String separator = this.first.contains("?") ? this.first.endsWith("?") ? "" : "&" : "?";
		return (page == 0) ? this.first : this.first + separator + "page=" + page;
	}

}
