package io.faultbook.console;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import io.faultbook.imports.RejectedFileException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.security.web.csrf.InvalidCsrfTokenException;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.ErrorResponseException;

/**
 * A form with a file. The container's parser would read it before the editor is
 * authenticated, with one limit for all routes, and would lose the other fields if the
 * file is too large.
 */
final class FileForm {

	private static final String ATTRIBUTE = FileForm.class.getName();

	private static final String FILE = "file";

	private static final int MAX_FIELDS = 100;

	private static final int MAX_FIELD_BYTES = 10_000;

	private static final int MAX_FILE_NAME_LENGTH = 255;

	private static final Pattern UNUSABLE = Pattern.compile("^.*[/\\\\]|[\\p{Cc}\\p{Cs}]", Pattern.DOTALL);

	private static final XorCsrfTokenRequestAttributeHandler TOKENS = new XorCsrfTokenRequestAttributeHandler();

	private final int maxFileBytes;

	private final Map<String, String> fields = new HashMap<>();

	private String fileName = "";

	private byte[] content = {};

	private FileForm(int maxFileBytes) {
		this.maxFileBytes = maxFileBytes;
	}

	/**
	 * Read the form.
	 * @throws ErrorResponseException (400) if it isn't complete
	 * @throws InvalidCsrfTokenException if it lacks the token, which the security filter
	 * can't find in the body of such a form
	 */
	static FileForm read(HttpServletRequest request, int maxFileBytes) throws IOException {
		FileForm form = readUnchecked(request, maxFileBytes);
		form.checkToken(request);
		return form;
	}

	/** Read a form that changes nothing, unless it was read before. */
	static FileForm readUnchecked(HttpServletRequest request, int maxFileBytes) throws IOException {
		if (request.getAttribute(ATTRIBUTE) instanceof FileForm form) {
			return form;
		}
		FileForm form = new FileForm(maxFileBytes);
		FileUpload upload = new FileUpload();
		upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
		try {
			FileItemIterator items = upload.getItemIterator(new ServletRequestContext(request));
			for (int i = 0; i < MAX_FIELDS && items.hasNext(); i++) {
				form.add(items.next());
			}
		}
		catch (FileUploadException | MalformedStreamException ex) {
			ErrorResponseException problem = new ErrorResponseException(HttpStatus.BAD_REQUEST, ex);
			problem.setType(URI.create("/problems/unreadable-form"));
			throw problem;
		}
		request.setAttribute(ATTRIBUTE, form);
		return form;
	}

	private void checkToken(HttpServletRequest request) {
		CsrfToken token = ((DeferredCsrfToken) request.getAttribute(DeferredCsrfToken.class.getName())).get();
		String sent = TOKENS.resolveCsrfTokenValue(new HttpServletRequestWrapper(request) {

			@Override
			public @Nullable String getParameter(String name) {
				return FileForm.this.fields.get(name);
			}

		}, token);
		if (sent == null || !MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8),
				token.getToken().getBytes(StandardCharsets.UTF_8))) {
			throw new InvalidCsrfTokenException(token, sent);
		}
	}

	private void add(FileItemStream item) throws IOException {
		try (InputStream in = item.openStream()) {
			if (item.isFormField()) {
				this.fields.put(item.getFieldName(),
						new String(in.readNBytes(MAX_FIELD_BYTES), StandardCharsets.UTF_8));
			}
			else if (item.getFieldName().equals(FILE)) {
				String name = UNUSABLE.matcher(Objects.requireNonNullElse(item.getName(), "")).replaceAll("");
				this.fileName = name.substring(Math.max(0, name.length() - MAX_FILE_NAME_LENGTH));
				this.content = in.readNBytes(this.maxFileBytes + 1);
			}
		}
	}

	/** The value of a field without surrounding spaces, or an empty string. */
	String field(String name) {
		return this.fields.getOrDefault(name, "").strip();
	}

	boolean hasFile() {
		return this.content.length > 0;
	}

	/** The end of the name, which has the extension, if it is too long. */
	String fileName() {
		return this.fileName;
	}

	/**
	 * The content of the file.
	 * @throws RejectedFileException if it is too large
	 */
	byte[] content() {
		if (this.content.length > this.maxFileBytes) {
			throw RejectedFileException.forTooLargeFile(this.maxFileBytes);
		}
		return this.content;
	}

	/** The file as the value of a hidden field; empty if it is missing or too large. */
	Optional<String> packed() {
		return (hasFile() && this.content.length <= this.maxFileBytes) ? PackedFile.pack(this.content)
				: Optional.empty();
	}

}
