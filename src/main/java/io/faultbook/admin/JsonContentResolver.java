package io.faultbook.admin;

import java.io.IOException;

import io.faultbook.editing.RefusedEditException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
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
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) throws IOException {
		HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
		if (servlet == null) {
			throw new IllegalStateException("Not a servlet request");
		}
		byte[] content = servlet.getInputStream().readNBytes(MAX_BYTES + 1);
		if (content.length > MAX_BYTES) {
			throw RefusedEditException.forTooLargeContent(MAX_BYTES);
		}
		return JsonContent.of(content);
	}

}
