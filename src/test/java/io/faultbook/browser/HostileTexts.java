package io.faultbook.browser;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.microsoft.playwright.Page;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Writes the payloads as an editor would, and tells whether a page is free of them. */
final class HostileTexts {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** All that a page of ours never has, wherever it may come from. */
	private static final String FOREIGN = """
			[...document.querySelectorAll('*')].filter((element) =>
			    [...element.attributes].some((attribute) => attribute.name.startsWith('on') || attribute.name === 'style'
			        || attribute.name === 'srcdoc' || attribute.name === 'formaction')
			    || ['javascript:', 'data:', 'vbscript:'].includes(element.protocol)
			    || element.matches('iframe, object, embed, img, image, video, audio, style, base, math, template, '
			        + 'meta[http-equiv], main svg, main script, body > script, x, isindex, marquee')
			    || element.matches('script:not([src*="/assets/faultbook-"], [src*="/assets/console-"])'))
			    .map((element) => element.outerHTML)
			""";

	private static final String TOUCH_ALL = """
			document.querySelectorAll('main *').forEach((element) => ['mouseover', 'focus', 'pointerenter', 'toggle']
			    .forEach((name) => element.dispatchEvent(new Event(name))));
			""";

	private HostileTexts() {
	}

	/**
	 * Write each payload into every field of a code of its own.
	 * @param prefix what the codes begin with; the number of the payload follows
	 * @return how many were taken and refused, by field and status
	 */
	static Map<String, Integer> write(String prefix) {
		Map<String, Integer> statuses = new TreeMap<>();
		for (int i = 0; i < ScriptPayloads.ALL.size(); i++) {
			String payload = ScriptPayloads.ALL.get(i);
			String path = "/admin/codes/" + prefix + i;
			put(path, new Code(payload, "general"), "If-None-Match", "*", statuses);
			put(path + "/texts/en", new Text(payload, remediation(payload), payload), "If-Match", "\"0\"", statuses);
		}
		return statuses;
	}

	/**
	 * What Markdown must not have is refused (HostileEditTests), but may stand in code.
	 */
	private static String remediation(String payload) {
		if (!payload.contains("<") && !payload.contains("]")) {
			return payload;
		}
		String line = payload.replace('`', '\'').replaceAll("\\s+", " ");
		return "1. `" + line + "`\n\n```\n" + payload + "\n```";
	}

	private static void put(String path, Object body, String field, String value, Map<String, Integer> statuses) {
		HttpResponse<String> answer = Chromium.faultbook()
			.edit("PUT", path, JSON.writeValueAsString(body), field, value);
		statuses.merge(body.getClass().getSimpleName() + ' ' + answer.statusCode(), 1, Integer::sum);
	}

	/** The page that is open ran nothing and has nothing of what was written in it. */
	static void assertHarmless(Visit visit, String payload) {
		Page page = visit.page();
		String where = payload + " on " + page.url();
		assertThat((List<?>) page.evaluate("() => { " + TOUCH_ALL + " return " + FOREIGN + "; }")).as(where).isEmpty();
		assertThat(visit.seen()).as(where).isEmpty();
	}

	record Code(String message, String category) {
	}

	record Text(String description, String remediation, String note) {
	}

}
