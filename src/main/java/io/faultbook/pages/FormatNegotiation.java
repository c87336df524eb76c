package io.faultbook.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * Chooses the media type of a response. Unlike Spring's negotiation, it applies the most
 * specific range to each type, so that {@code q=0} excludes a type, and it ignores a
 * malformed range but keeps the others.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110,
 * 12.5.1</a>
 */
public final class FormatNegotiation {

	private static final int MAX_RANGES = 50;

	private static final int CACHE_SIZE = 64;

	private static final int MAX_CACHED_LENGTH = 300;

	/** Negotiation would take a quarter of the time of a lookup. */
	private final ConcurrentLruCache<String, Optional<MediaType>> cache = new ConcurrentLruCache<>(CACHE_SIZE,
			this::negotiate);

	private final List<MediaType> offered;

	/**
	 * Create a negotiation.
	 * @param offered the media types to choose from, starting with the default
	 */
	public FormatNegotiation(List<MediaType> offered) {
		this.offered = List.copyOf(offered);
	}

	/**
	 * Choose a media type. Among those with the highest weight, the one with the most
	 * specific range wins, then the one offered first.
	 * @param accept the value of {@code Accept}; a blank value is ignored
	 * @throws HttpMediaTypeNotAcceptableException if none of the types is acceptable
	 */
	public MediaType choose(@Nullable String accept) throws HttpMediaTypeNotAcceptableException {
		return find(accept).orElseThrow(() -> new HttpMediaTypeNotAcceptableException(this.offered));
	}

	public boolean prefers(MediaType type, @Nullable String accept) {
		return find(accept).filter(type::equals).isPresent();
	}

	private Optional<MediaType> find(@Nullable String accept) {
		if (accept == null || accept.isBlank() || accept.equals(MediaType.ALL_VALUE)) {
			return Optional.of(this.offered.get(0));
		}
		return (accept.length() > MAX_CACHED_LENGTH) ? negotiate(accept) : this.cache.get(accept);
	}

	private Optional<MediaType> negotiate(String accept) {
		List<MediaType> ranges = parse(accept);
		return this.offered.stream()
			.flatMap((type) -> Candidate.of(type, ranges).stream())
			.reduce((best, other) -> other.range().isMoreSpecific(best.range()) ? other : best)
			.map(Candidate::type);
	}

	private static List<MediaType> parse(String accept) {
		return MimeTypeUtils.tokenize(accept).stream().limit(MAX_RANGES).flatMap((range) -> {
			try {
				return Stream.of(MediaType.parseMediaType(range));
			}
			catch (InvalidMediaTypeException ex) {
				return Stream.empty();
			}
		}).toList();
	}

	private record Candidate(MediaType type, MediaType range) {

		static Optional<Candidate> of(MediaType type, List<MediaType> ranges) {
			return ranges.stream()
				.filter((range) -> range.includes(type))
				.reduce((best, other) -> withoutParameters(other).isMoreSpecific(withoutParameters(best)) ? other
						: best)
				.filter((range) -> range.getQualityValue() > 0)
				.map((range) -> new Candidate(type, range));
		}

		private static MediaType withoutParameters(MediaType range) {
			return new MediaType(range.getType(), range.getSubtype());
		}

	}

}
