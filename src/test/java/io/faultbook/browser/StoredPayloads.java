package io.faultbook.browser;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.microsoft.playwright.Page;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Stores the payloads as edits, and checks that pages don't run them. */
final class StoredPayloads {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** Elements and attributes that no page of Faultbook contains. */
	private static final String FIND_FOREIGN_ELEMENTS = """
			[...document.querySelectorAll('*')].filter((element) =>
			    [...element.attributes].some((attribute) => attribute.name.startsWith('on') || attribute.name === 'style'
			        || attribute.name === 'srcdoc' || attribute.name === 'formaction')
			    || ['javascript:', 'data:', 'vbscript:'].includes(element.protocol)
			    || element.matches('iframe, object, embed, img, image, video, audio, style, base, math, template, '
			        + 'meta[http-equiv], main svg, main script, body > script, x, isindex, marquee')
			    || element.matches('script:not([src*="/assets/search-"], [src*="/assets/page-"], '
			        + '[src*="/assets/resolve-"], [src*="/assets/drafts-"], [src*="/assets/console-"], [src*="/assets/worklist-"])'))
			    .map((element) => element.outerHTML)
			""";

	private static final String FIRE_EVENTS = """
			document.querySelectorAll('main *').forEach((element) => ['mouseover', 'focus', 'pointerenter', 'toggle']
			    .forEach((name) => element.dispatchEvent(new Event(name))));
			""";

	private StoredPayloads() {
	}

	/**
	 * Store each payload in all fields of a new code.
	 * @param prefix the prefix of the codes; each code is the prefix followed by the
	 * index of its payload
	 * @return the number of responses, by kind of request and status
	 */
	static Map<String, Integer> store(String prefix) {
		Map<String, Integer> statuses = new TreeMap<>();
		for (int i = 0; i < XssPayloads.ALL.size(); i++) {
			String payload = XssPayloads.ALL.get(i);
			String path = "/admin/codes/" + prefix + i;
			put(path, new Code(payload, "general"), "If-None-Match", "*", statuses);
			put(path + "/texts/en", new Text(payload, remediation(payload), payload), "If-Match", "\"0\"", statuses);
		}
		return statuses;
	}

	/** Wraps payloads that Faultbook would reject in code, where they're allowed. */
	private static String remediation(String payload) {
		if (!payload.contains("<") && !payload.contains("]")) {
			return payload;
		}
		String line = payload.replace('`', '\'').replaceAll("\\s+", " ");
		return "1. `" + line + "`\n\n```\n" + payload + "\n```";
	}

	private static void put(String path, Object body, String header, String value, Map<String, Integer> statuses) {
		HttpResponse<String> response = Chromium.faultbook()
			.sendAsEditor("PUT", path, JSON.writeValueAsString(body), header, value);
		statuses.merge(body.getClass().getSimpleName() + ' ' + response.statusCode(), 1, Integer::sum);
	}

	/** Assert that the open page ran no script and has no foreign element. */
	static void assertHarmless(BrowserSession session, String payload) {
		Page page = session.page();
		String where = payload + " on " + page.url();
		List<?> foreign = (List<?>) page
			.evaluate("() => { " + FIRE_EVENTS + " return " + FIND_FOREIGN_ELEMENTS + "; }");
		assertThat(foreign).as(where).isEmpty();
		assertThat(session.pageErrors()).as(where).isEmpty();
	}

	record Code(String message, String category) {
	}

	record Text(String description, String remediation, String note) {
	}

}
