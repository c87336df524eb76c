package io.faultbook.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Renders the templates of the pages. */
@Component
public class PageRenderer {

	/** No pattern at the root: in a jar that is no folder that could be listed. */
	private static final List<String> PARTS = List.of("classpath:/templates/*.html", "classpath:/assets/*",
			"classpath:/messages.properties", "classpath:/messages_zh_CN.properties");

	private final ITemplateEngine engine;

	private final ResourceUrlProvider assets;

	private final String version = fingerprint();

	PageRenderer(ITemplateEngine engine, ResourceUrlProvider assets) {
		this.engine = engine;
		this.assets = assets;
	}

	/**
	 * Render in UTF-8.
	 * @param template the name of the template
	 * @param model what it is about, besides the {@code frame}
	 */
	public byte[] render(String template, PageFrame frame, Map<String, Object> model) {
		Map<String, Object> all = new HashMap<>(model);
		all.put("frame", frame);
		all.put("css", asset(frame, "faultbook.css"));
		all.put("js", asset(frame, "faultbook.js"));
		all.put("icon", asset(frame, "favicon.svg"));
		all.put("consoleCss", asset(frame, "console.css"));
		all.put("consoleJs", asset(frame, "console.js"));
		return this.engine.process(template, new Context(frame.reader().labels(), all))
			.getBytes(StandardCharsets.UTF_8);
	}

	/** Names what pages are made with: another version of Faultbook makes others. */
	public String version() {
		return this.version;
	}

	/** The address has the content's hash in it, so that it may be kept for ever. */
	private String asset(PageFrame frame, String name) {
		String path = this.assets.getForLookupPath(PageConfiguration.ASSETS + name);
		return frame.root() + Objects.requireNonNull(path, name).substring(1);
	}

	private static String fingerprint() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
			for (String part : PARTS) {
				Resource[] resources = resolver.getResources(part);
				Arrays.sort(resources, Comparator.comparing(Resource::getFilename));
				for (Resource resource : resources) {
					try (InputStream in = resource.getInputStream()) {
						digest.update(in.readAllBytes());
					}
				}
			}
			return HexFormat.of().formatHex(digest.digest(), 0, 8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
