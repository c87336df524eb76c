package io.faultbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates requests that try to break Faultbook, for all of its routes. */
final class HostileRequests {

	private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

	private static final List<String> METHODS = List.of("GET", "GET", "GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE",
			"PATCH", "TRACE", "CONNECT", "BREW", "get", "PROPFIND", "QUERY", "G\u00c9T", "M".repeat(300));

	private static final List<String> PARAMETERS = List.of("search", "q", "code", "category", "page", "size", "lang",
			"format", "download", "sort", "state", "to", "wait", "updatedSince", "utm_source", "_", "callback", "_csrf",
			"_method", "error", "code[]", "", "serach", "jsessionid");

	/** Variants of a path; {@code $} stands for the path itself. */
	private static final List<String> PATH_VARIANTS = List.of("$/", "/$", "$;a=b", "$;jsessionid=1", "$/..", "/.$",
			"/%2e%2e$", "$%2f", "$%00", "$.json", "http://localhost$", "$//", "/x/..;$", "$#a", "*", "$/a/b/c", "$%20",
			"a:80");

	private HostileRequests() {
	}

	/**
	 * A route of the application.
	 *
	 * @param pattern the path, with the names of variables in braces
	 * @param methods the methods that it supports, or none if it supports all
	 */
	record Route(String pattern, List<String> methods) {

		Route {
			methods = List.copyOf(methods);
		}

		boolean isForEditors() {
			return this.pattern.startsWith("/admin") || this.pattern.startsWith("/console");
		}

	}

	static Arbitrary<HostileRequest> to(List<Route> routes) {
		return Arbitraries.of(routes)
			.flatMap((route) -> Combinators.combine(methods(route), targets(route)).flatAs((method, target) -> {
				boolean write = WRITES.contains(method);
				return Combinators
					.combine(HostileHeaders.forRoute(route.isForEditors()),
							write ? HostileBodies.forWrites() : HostileBodies.forReads())
					.as((headers, body) -> new HostileRequest(method + ' ' + target,
							Stream.concat(headers.stream(), body.headers().stream()).toList(), body.content()));
			}));
	}

	/** Searches within all limits, as browsers, programs, and terminals send them. */
	static Arbitrary<HostileRequest> searches() {
		return Combinators
			.combine(HostileText.values().filter((text) -> text.length() <= HostileText.MAX_LENGTH),
					Arbitraries.of("text/html", "application/json", "text/plain", "text/csv", "*/*"))
			.as((text, type) -> new HostileRequest("GET /codes?search=" + HostileText.percentEncoded(text),
					List.of("Host: localhost", "Accept: " + type), ""));
	}

	private static Arbitrary<String> methods(Route route) {
		Arbitrary<String> any = Arbitraries.of(METHODS);
		return route.methods().isEmpty() ? any
				: Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.of(route.methods())), Tuple.of(1, any));
	}

	private static Arbitrary<String> targets(Route route) {
		Arbitrary<String> variables = Arbitraries.frequencyOf(Tuple.of(6, HostileText.meaningfulInUrl()),
				Tuple.of(1, HostileText.inUrl()));
		Arbitrary<String> paths = Combinators.combine(variables, variables)
			.as((first, second) -> fill(route.pattern(), first, second));
		Arbitrary<String> variants = Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.just("$")),
				Tuple.of(1, Arbitraries.of(PATH_VARIANTS)));
		return Combinators.combine(paths, variants, queries())
			.as((path, variant, query) -> variant.replace("$", path) + query);
	}

	private static String fill(String pattern, String... values) {
		List<String> parts = new ArrayList<>();
		int next = 0;
		for (String part : pattern.split("/", -1)) {
			boolean variable = part.startsWith("{") || part.startsWith("*");
			parts.add(variable ? values[next++ % values.length] : part);
		}
		return String.join("/", parts);
	}

	private static Arbitrary<String> queries() {
		Arbitrary<String> names = Arbitraries.frequencyOf(Tuple.of(8, Arbitraries.of(PARAMETERS)),
				Tuple.of(4, Arbitraries.just("search")), Tuple.of(1, HostileText.inUrl()));
		Arbitrary<String> pairs = Combinators
			.combine(names, Arbitraries.of("=", "=", "=", "=", "", "=="), HostileText.inUrl())
			.as((name, sign, value) -> name + sign + value);
		Arbitrary<String> several = pairs.list()
			.ofMaxSize(4)
			.map((list) -> list.stream().collect(Collectors.joining("&", list.isEmpty() ? "" : "?", "")));
		Arbitrary<String> repeated = Combinators
			.combine(Arbitraries.of(PARAMETERS), Arbitraries.of("en", "2065", "x", ""),
					Arbitraries.integers().between(2, 1_000))
			.as((name, value, times) -> '?' + (name + '=' + value + '&').repeat(times));
		return Arbitraries.frequencyOf(Tuple.of(12, several), Tuple.of(1, repeated));
	}

}
