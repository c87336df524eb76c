package io.faultbook.lookup;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Answers plain requests as the controllers would, by the same code, without what Spring
 * does around them, which would take most of the time. All else, and whatever is refused
 * or fails, goes on to the controllers, which tell what is wrong and are observed.
 */
abstract class ReadyAnswerFilter extends HttpFilter {

	private static final long serialVersionUID = 1L;

	private final String pattern;

	private final transient RequestTimes times;

	/**
	 * Make a filter.
	 * @param pattern of the paths that it answers, as the controllers have it
	 */
	ReadyAnswerFilter(String pattern, RequestTimes times) {
		this.pattern = pattern;
		this.times = times;
	}

	@Override
	protected final void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain controllers)
			throws IOException, ServletException {
		long start = System.nanoTime();
		PlainFields fields = PlainFields.of(request);
		if (fields == null) {
			controllers.doFilter(request, response);
			return;
		}
		if (!isAnswered(request, fields, response)) {
			pass(request, fields, response, controllers);
			return;
		}
		ServerHttpObservationFilter.findObservationContext(request)
			.ifPresentOrElse((observed) -> observed.setPathPattern(this.pattern),
					() -> this.times.answered(this.pattern, request, response, start));
	}

	private boolean isAnswered(HttpServletRequest request, PlainFields fields, HttpServletResponse response)
			throws IOException {
		try {
			return answer(request, fields, response);
		}
		catch (RuntimeException ex) {
			if (response.isCommitted()) {
				throw ex;
			}
			return false;
		}
	}

	/**
	 * Answer, or do nothing at all and say so; what may fail comes before the response is
	 * touched.
	 */
	abstract boolean answer(HttpServletRequest request, PlainFields fields, HttpServletResponse response)
			throws IOException;

	/** Have the controllers answer. */
	void pass(HttpServletRequest request, PlainFields fields, HttpServletResponse response, FilterChain controllers)
			throws IOException, ServletException {
		controllers.doFilter(request, response);
	}

	static void send(byte[] body, HttpServletResponse response) throws IOException {
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
