package io.faultbook.paste;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Labels in Latin letters. An identifier is split into words, because {@code zipCode}
 * isn't an error code. Within an identifier, the words before "code" must be known
 * modifiers. In prose any word may come before "code", so only the modifiers of other
 * codes are excluded.
 */
final class LatinLabels {

	private static final Pattern WORD = Pattern.compile("\\p{Lu}{1,80}(?!\\p{Ll})|\\p{Lu}?\\p{Ll}{1,80}");

	private static final Set<String> CODE = set("code codes errno errnum errcode errcodes errorcode errorcodes ecode",
			"retcode rescode respcode rspcode resultcode returncode responsecode subcode bizcode faultcode failcode",
			"codigo código codice fehlercode код");

	private static final Set<String> ERROR = set(
			"err errs error errors exception fault failure fehler erreur errore erro", "ошибка ошибки");

	/** How many there were. */
	private static final Set<String> COUNTED = set("errors errs exceptions failures faults");

	/** Short for code or error, but only if a value is assigned. */
	private static final Set<String> ASSIGNED_ERROR = set("e ec rc ret");

	private static final Set<String> STATUS = set("status http https statuscode httpcode httpstatus sc");

	private static final Set<String> RETURNED = set("returned returns return responded response got");

	private static final Set<String> FAILED = set(
			"failed fails fail failing failure error errored rejected aborted died");

	private static final Set<String> CODE_MODIFIER = set(
			"a an the this that its get my new last first original orig raw",
			"err error errors errs fault failure fail failed exception result results res ret return returned resp",
			"response rsp rs reply business biz sub api app service svc server inner internal nested iot platform vendor",
			"reason gateway backend upstream client remote body data json xml e ex self obj info detail details event",
			"cause base common global sys system open cloud ali aliyun sdk rpc x ca final main message msg mqtt ble lock",
			"device thing link living public custom third party external network net db database sql io with unknown",
			"unexpected specific primary secondary real actual root");

	/** Make "code" something other than an error code. */
	private static final Set<String> OTHER_CODE_MODIFIER = set(
			"zip postal post exit country area product auth authorization verify",
			"verification validation captcha sms otp qr bar source promo coupon language lang dial dialing invite",
			"invitation activation access byte machine op key scan color colour currency city region district order",
			"security pin pass dress morse unicode ascii tracking room pairing share sharing airport stock user customer",
			"native grant login voucher discount booking");

	/** In names of exceptions whose message is a key or a value: KeyError: 2065. */
	private static final Set<String> LANGUAGE_ERROR_MODIFIER = set(
			"key index value type bounds format range attribute name assertion syntax lookup element argument");

	/** Before "code", these make it an HTTP status if its value can be one. */
	private static final Set<String> STATUS_CODE = set("http status response");

	private static final Set<String> STATUS_MODIFIER = set("a an the http https response responses resp res rsp reply",
			"server api gateway upstream backend last return returned error err x final request req client service svc",
			"code original orig sub");

	/** Labels of sentences, including markup elements and generic types. */
	private static final Set<String> TEXT = set("msg message messages errmsg errormsg errmessage errormessage reason",
			"detail details cause info desc description text title tip tips hint note remark summary subject content body",
			"response result output log debug trace warn warning value values string int integer long td th tr p b i em",
			"strong span div li pre br font item");

	private static final Set<String> OTHER = set(
			"amount attempt attempts batch bug build byte bytes channel char column",
			"col cost count counter cursor delay depth duration elapsed gid goroutine height host id ids index interval issue",
			"latency len length level limit line lineno lines localhost max min num number offset page pages pagesize pid port",
			"ports position pos ppid pr price priority process qos quantity rate remaining requestid retries retry",
			"retrycount row rows rssi rt section seq sequence serial size sn step steps tid time timeout times timestamp",
			"took total traceid ts ttl uid uptime userid uuid ver version volume weight width thread threads worker",
			"temperature temp humidity voltage battery");

	private LatinLabels() {
	}

	/**
	 * The words of an identifier in lower case: {@code subErr_code} is sub, err, code.
	 */
	static List<String> words(String identifier) {
		if (identifier.chars().noneMatch(Character::isLetter)) {
			return List.of();
		}
		return WORD.matcher(identifier)
			.results()
			.map(MatchResult::group)
			.map((word) -> word.toLowerCase(Locale.ROOT))
			.toList();
	}

	/**
	 * The meaning of a label.
	 * @param words the words of the identifier before the value; empty if it has no
	 * letters
	 * @param before the words before the identifier, nearest first
	 * @param adjacent whether only white space separates the label from its value
	 */
	static LabelMeaning meaning(List<String> words, List<String> before, boolean adjacent) {
		if (words.isEmpty()) {
			return LabelMeaning.UNKNOWN;
		}
		String last = words.get(words.size() - 1);
		List<String> prefix = words.subList(0, words.size() - 1);
		String nearest = !prefix.isEmpty() ? prefix.get(prefix.size() - 1) : before.isEmpty() ? "" : before.get(0);
		if (CODE.contains(last) || (isNumberWord(last) && ERROR.contains(nearest))) {
			return codeMeaning(prefix, before);
		}
		if (ERROR.contains(last) && !prefix.isEmpty() && LANGUAGE_ERROR_MODIFIER.contains(nearest)) {
			return LabelMeaning.OTHER;
		}
		if (ERROR.contains(last) || (!adjacent && ASSIGNED_ERROR.contains(last) && prefix.isEmpty())) {
			return (prefix.contains("http") || nearest.equals("http")) ? LabelMeaning.STATUS : LabelMeaning.ERROR;
		}
		if (STATUS.contains(last)) {
			return statusMeaning(prefix, nearest);
		}
		return adjacent ? verbMeaning(last, nearest) : nounMeaning(last);
	}

	/** Whether a value that is assigned to these words is a count: {@code errors: 3}. */
	static boolean isCounted(List<String> words) {
		return COUNTED.contains(words.get(words.size() - 1));
	}

	/** Whether a number directly after these words is an error code: {@code ERR_2065}. */
	static boolean isCodePrefix(List<String> words) {
		String last = words.isEmpty() ? "" : words.get(words.size() - 1);
		return (CODE.contains(last) || ERROR.contains(last))
				&& words.stream().allMatch((word) -> CODE.contains(word) || CODE_MODIFIER.contains(word));
	}

	static boolean isErrorWord(String word) {
		return ERROR.contains(word.toLowerCase(Locale.ROOT));
	}

	private static boolean isNumberWord(String word) {
		return word.equals("no") || word.equals("num") || word.equals("number");
	}

	private static LabelMeaning codeMeaning(List<String> prefix, List<String> before) {
		if (!prefix.isEmpty()) {
			String nearest = prefix.get(prefix.size() - 1);
			if (prefix.contains("http") || STATUS_CODE.contains(nearest)) {
				return LabelMeaning.STATUS;
			}
			if (ERROR.contains(nearest)) {
				return LabelMeaning.CODE;
			}
			if (!CODE_MODIFIER.containsAll(prefix)) {
				return LabelMeaning.OTHER;
			}
		}
		for (String word : before) {
			if (STATUS_CODE.contains(word)) {
				return LabelMeaning.STATUS;
			}
			if (OTHER_CODE_MODIFIER.contains(word)) {
				return LabelMeaning.OTHER;
			}
			if (FAILED.contains(word) || !CODE_MODIFIER.contains(word)) {
				break;
			}
		}
		return LabelMeaning.CODE;
	}

	private static LabelMeaning statusMeaning(List<String> prefix, String nearest) {
		if (nearest.equals("exit")) {
			return LabelMeaning.OTHER;
		}
		return STATUS_MODIFIER.containsAll(prefix) ? LabelMeaning.STATUS : LabelMeaning.UNKNOWN;
	}

	private static LabelMeaning verbMeaning(String last, String nearest) {
		boolean with = last.equals("with");
		if (with && FAILED.contains(nearest)) {
			return LabelMeaning.ERROR;
		}
		if (RETURNED.contains(with ? nearest : last)) {
			return LabelMeaning.STATUS;
		}
		return last.equals("retry") ? LabelMeaning.RETRY : nounMeaning(last);
	}

	private static LabelMeaning nounMeaning(String last) {
		if (TEXT.contains(last)) {
			return LabelMeaning.TEXT;
		}
		return (OTHER.contains(last) || last.endsWith("code")) ? LabelMeaning.OTHER : LabelMeaning.UNKNOWN;
	}

	private static Set<String> set(String... lines) {
		return Set.of(String.join(" ", lines).split(" ", -1));
	}

}
