package io.faultbook.admin;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the content of a request, up to a size that no honest edit has. */
final class JsonContentResolver implements HandlerMethodArgumentResolver {

	/**
	 * Largest content, in bytes: the longest texts of characters that JSON writes as two
	 * escapes each fit.
	 */
	static final int MAX_BYTES = 262_144;

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == JsonContent.class;
	}

	@Override
	public JsonContent resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders)
			throws IOException, HttpMediaTypeNotSupportedException {
		HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
		if (servlet == null) {
			throw new IllegalStateException("Not a servlet request");
		}
		checkEncoding(servlet);
		byte[] content = servlet.getInputStream().readNBytes(MAX_BYTES + 1);
		if (content.length > MAX_BYTES) {
			throw RefusedRequestException.forTooLargeContent(MAX_BYTES);
		}
		return JsonContent.of(content);
	}

	/**
	 * JSON has no charset but UTF-8, and nothing here is unpacked (RFC 9110, 15.5.16).
	 */
	private static void checkEncoding(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
		String field = request.getContentType();
		MediaType type = (field != null) ? MediaType.parseMediaType(field) : MediaType.APPLICATION_JSON;
		Charset charset = type.getCharset();
		String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
		if ((charset != null && !charset.equals(StandardCharsets.UTF_8))
				|| (coding != null && !coding.equalsIgnoreCase("identity"))) {
			throw new HttpMediaTypeNotSupportedException(type, List.of(MediaType.APPLICATION_JSON));
		}
	}

}
