package io.faultbook.console;

import java.security.Principal;
import java.util.Locale;

import io.faultbook.pages.PageHeaders;
import io.faultbook.pages.PageLayout;
import io.faultbook.pages.PageRenderer;
import io.faultbook.snapshot.SnapshotHolder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets up what all pages of the console share. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(basePackageClasses = ConsoleAdvice.class)
class ConsoleAdvice {

	private final PageRenderer renderer;

	private final SnapshotHolder holder;

	ConsoleAdvice(PageRenderer renderer, SnapshotHolder holder) {
		this.renderer = renderer;
		this.holder = holder;
	}

	/** Requests can set only the components of a form's record. */
	@InitBinder
	void bindConstructorsOnly(WebDataBinder binder) {
		binder.setDeclarativeBinding(true);
	}

	@ModelAttribute
	void addLayout(HttpServletRequest request, HttpServletResponse response, Locale language,
			@Nullable Principal editor, Model model) {
		HttpHeaders headers = new HttpHeaders();
		PageHeaders.addTo(headers);
		headers.setCacheControl("no-store");
		headers.forEach((name, values) -> response.setHeader(name, values.get(0)));
		model.addAllAttributes(this.renderer.layoutModel(PageLayout.of(request, language)));
		model.addAttribute("catalogs", this.holder.current().catalogs());
		model.addAttribute("editor", (editor != null) ? editor.getName() : null);
	}

	/** As if the security filter had rejected the form. */
	@ExceptionHandler(CsrfException.class)
	String expired() {
		return "forward:/console/expired";
	}

	/** Redirects keep the language that the editor chose. */
	@ModelAttribute
	void keepLanguage(@RequestParam(required = false) @Nullable String lang, RedirectAttributes redirect) {
		redirect.addAttribute("lang", lang);
	}

}
