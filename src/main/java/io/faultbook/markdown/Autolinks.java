package io.faultbook.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/**
 * Turns URLs and email addresses in a text into links. They end at the first character
 * that isn't ASCII, because Chinese text follows without a space:
 * <code>打开https://a.example，然后重试</code>. The commonmark-ext-autolink extension would link
 * the rest of the sentence, and links of any scheme.
 */
final class Autolinks extends AbstractVisitor implements PostProcessor {

	private static final String HOST = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\\.[A-Za-z0-9][A-Za-z0-9-]{0,62}){0,10}+";

	/** A path can end with none of these characters, which belong to the sentence. */
	private static final Pattern ADDRESS = Pattern.compile("(?<![A-Za-z0-9+.-])(?i:https?)://(?![^/?#@\\s]*+@)" + HOST
			+ "(?::\\d{1,5}+)?(?:[/?#](?<rest>[A-Za-z0-9/?#@!$&'()*+,;=:%._~-]*+))?"
			+ "|(?<![A-Za-z0-9._%+@/-])(?<email>[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}+@[A-Za-z0-9-]{1,63}\\." + HOST + ")");

	private static final String PUNCTUATION = "?!.,:;*_~'";

	@Override
	public Node process(Node document) {
		document.accept(this);
		return document;
	}

	/** Links can't contain links. */
	@Override
	public void visit(Link link) {
	}

	@Override
	public void visit(Text text) {
		String literal = text.getLiteral();
		Matcher address = ADDRESS.matcher(literal);
		int end = 0;
		while (address.find()) {
			String found = withoutPunctuation(address.group());
			text.insertBefore(new Text(literal.substring(end, address.start())));
			Link link = new Link((address.group("email") != null) ? "mailto:" + found : found, null);
			link.appendChild(new Text(found));
			text.insertBefore(link);
			end = address.start() + found.length();
		}
		text.setLiteral(literal.substring(end));
	}

	/** GFM, section 6.9: a closing parenthesis counts if an opening one does. */
	private static String withoutPunctuation(String address) {
		int end = address.length();
		while (PUNCTUATION.indexOf(address.charAt(end - 1)) >= 0 || isUnopened(address.substring(0, end))) {
			end--;
		}
		return address.substring(0, end);
	}

	private static boolean isUnopened(String address) {
		return address.endsWith(")")
				&& address.chars().filter((c) -> c == ')').count() > address.chars().filter((c) -> c == '(').count();
	}

}
