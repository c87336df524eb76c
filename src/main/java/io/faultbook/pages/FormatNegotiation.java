package io.faultbook.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * Chooses the media type of an answer: a pure function of {@code Accept} and what is
 * offered. About a type the most specific range decides; weight 0 excludes. Equal
 * weights: the type named more specifically, then the one offered first.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110,
 * 12.5.1</a>
 */
public final class FormatNegotiation {

	private static final int MAX_RANGES = 50;

	private static final int MAX_KEPT = 500;

	private static final int MAX_KEPT_LENGTH = 300;

	/** Clients say the same each time. */
	private final Cache<String, MediaType> known = Caffeine.newBuilder().maximumSize(MAX_KEPT).build();

	private final List<MediaType> offered;

	/**
	 * Offer media types.
	 * @param offered the types, the one to serve in doubt first
	 */
	public FormatNegotiation(List<MediaType> offered) {
		this.offered = List.copyOf(offered);
	}

	/**
	 * Choose.
	 * @param accept the value of the field; blank counts as absent, malformed elements
	 * are passed over
	 * @throws HttpMediaTypeNotAcceptableException if none of the types is acceptable
	 */
	public MediaType choose(@Nullable String accept) throws HttpMediaTypeNotAcceptableException {
		if (accept == null || accept.isBlank() || accept.equals(MediaType.ALL_VALUE)) {
			return this.offered.get(0);
		}
		if (accept.length() > MAX_KEPT_LENGTH) {
			return negotiate(accept);
		}
		MediaType known = this.known.getIfPresent(accept);
		if (known == null) {
			known = negotiate(accept);
			this.known.put(accept, known);
		}
		return known;
	}

	private MediaType negotiate(String accept) throws HttpMediaTypeNotAcceptableException {
		List<MediaType> ranges = parse(accept);
		MediaType best = null;
		MediaType bestRange = null;
		for (MediaType type : this.offered) {
			Optional<MediaType> range = decisive(type, ranges);
			if (range.isPresent() && range.get().getQualityValue() > 0
					&& (bestRange == null || isBetter(range.get(), bestRange))) {
				best = type;
				bestRange = range.get();
			}
		}
		if (best == null) {
			throw new HttpMediaTypeNotAcceptableException(this.offered);
		}
		return best;
	}

	/** Whether one of the types would be chosen. */
	public boolean prefers(MediaType type, @Nullable String accept) {
		try {
			return choose(accept).equals(type);
		}
		catch (HttpMediaTypeNotAcceptableException ex) {
			return false;
		}
	}

	private static boolean isBetter(MediaType range, MediaType than) {
		int byQuality = Double.compare(range.getQualityValue(), than.getQualityValue());
		return byQuality > 0 || (byQuality == 0 && specificity(range) > specificity(than));
	}

	private static Optional<MediaType> decisive(MediaType type, List<MediaType> ranges) {
		return ranges.stream()
			.filter((range) -> range.includes(type))
			.max(Comparator.comparingInt(FormatNegotiation::specificity));
	}

	private static int specificity(MediaType range) {
		return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
	}

	private static List<MediaType> parse(String accept) {
		List<MediaType> ranges = new ArrayList<>();
		for (String element : accept.split(",", MAX_RANGES)) {
			try {
				ranges.add(MediaType.parseMediaType(element.strip()));
			}
			catch (InvalidMediaTypeException ex) {
				// Malformed elements have no meaning; their neighbours keep theirs.
			}
		}
		return ranges;
	}

}
