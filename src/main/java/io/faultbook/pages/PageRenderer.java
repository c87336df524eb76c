package io.faultbook.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Renders templates outside of Spring MVC's views: for public pages and problems. */
@Component
public class PageRenderer {

	/** A pattern directly below {@code classpath:/} finds nothing in a jar. */
	private static final List<String> PARTS = List.of("classpath:/templates/*.html", "classpath:/assets/*",
			"classpath:/messages.properties", "classpath:/messages_zh_CN.properties");

	private final ITemplateEngine engine;

	private final ResourceUrlProvider assets;

	private final String version;

	PageRenderer(ITemplateEngine engine, ResourceUrlProvider assets) throws IOException {
		this.engine = engine;
		this.assets = assets;
		this.version = fingerprint();
	}

	/**
	 * Render a template as UTF-8.
	 * @param template the name of the template
	 * @param model the variables of the template besides those of the frame
	 */
	public byte[] render(String template, PageLayout frame, Map<String, Object> model) {
		Map<String, Object> all = new HashMap<>(model);
		all.putAll(model(frame));
		return this.engine.process(template, new Context(frame.reader().labels(), all))
			.getBytes(StandardCharsets.UTF_8);
	}

	/** The variables that the layout of every page needs. */
	public Map<String, Object> model(PageLayout frame) {
		return Map.of("frame", frame, "css", asset(frame, "faultbook.css"), "js", asset(frame, "faultbook.js"), "icon",
				asset(frame, "favicon.svg"), "consoleCss", asset(frame, "console.css"), "consoleJs",
				asset(frame, "console.js"));
	}

	/** Identifies templates, messages and assets. */
	public String version() {
		return this.version;
	}

	/** The file's address contains a hash of its content, so caches may keep it. */
	private String asset(PageLayout frame, String name) {
		String path = this.assets.getForLookupPath(PageConfiguration.ASSETS + name);
		return frame.root() + Objects.requireNonNull(path, name).substring(1);
	}

	private static String fingerprint() throws IOException {
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
		StringBuilder digests = new StringBuilder();
		for (String part : PARTS) {
			for (Resource resource : resolver.getResources(part)) {
				try (InputStream in = resource.getInputStream()) {
					digests.append(DigestUtils.md5DigestAsHex(in));
				}
			}
		}
		return DigestUtils.md5DigestAsHex(digests.toString().getBytes(StandardCharsets.UTF_8));
	}

}
