package io.faultbook.console;

import java.security.Principal;
import java.util.HashMap;
import java.util.Map;

import io.faultbook.pages.PageFrame;
import io.faultbook.pages.PageHeaders;
import io.faultbook.pages.PageRenderer;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Shows the pages of the console: for one editor and one moment, so never kept. */
@Component
class ConsolePages {

	private final PageRenderer renderer;

	ConsolePages(PageRenderer renderer) {
		this.renderer = renderer;
	}

	ResponseEntity<byte[]> show(String template, HttpServletRequest request, Map<String, ?> model) {
		return show(HttpStatus.OK, template, request, model);
	}

	/**
	 * Show a page.
	 * @param template the name of the template, without {@code console-}
	 * @param model what it is about
	 */
	ResponseEntity<byte[]> show(HttpStatus status, String template, HttpServletRequest request, Map<String, ?> model) {
		Map<String, Object> all = new HashMap<>(model);
		Principal editor = request.getUserPrincipal();
		if (editor != null) {
			all.put("editor", editor.getName());
		}
		if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
			all.put("csrf", token);
		}
		PageFrame frame = PageFrame.of(request, LocaleContextHolder.getLocale());
		HttpHeaders headers = new HttpHeaders();
		PageHeaders.describe(headers);
		headers.setContentLanguage(frame.reader().labels());
		headers.setCacheControl("no-store");
		return ResponseEntity.status(status)
			.headers(headers)
			.body(this.renderer.render("console-" + template, frame, all));
	}

}
