package io.faultbook.paste;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Labels in Chinese, Japanese, and Korean. They need no spaces, so a label is the end of
 * a run of characters.
 */
final class CjkLabels {

	/** Characters to read. No label is longer. */
	static final int MAX_LENGTH = 16;

	private static final Pattern CODE = Pattern.compile("(?:错误|錯誤|故障|异常|異常|返回|响应|響應|结果|結果|报错|報錯|失败|失敗|业务|業務|报警|告警"
			+ "|出错|エラー|오류|에러)(?:返回)?(?:码|碼|代码|代碼|编码|編碼|编号|編號|号|號|コード|番号|코드|번호)$|(?:^|[的是为為示现現])(?:代码|代碼)$");

	/** After a Latin word for error: error码. */
	private static final Set<String> AFTER_ERROR = Set.of("码", "碼", "代码", "代碼", "编码", "编号");

	private static final Pattern STATUS = Pattern.compile("(?:状态码|狀態碼|状态代码|状态|狀態|返回值|ステータス|ステータスコード)$");

	private static final Pattern RETURNED = Pattern.compile("返回了?$");

	private static final Pattern ERROR = Pattern.compile("(?:错误|錯誤|报错|報錯|出错|出錯|故障|异常|異常|エラー|오류|에러)$");

	/** Verbs unless a colon follows: 提示2065 shows a code, 提示:2065 starts a sentence. */
	private static final Pattern SHOWN = Pattern.compile("(?:提示|出现|出現|显示|顯示|遇到|(?<![日周月简])报|报了|报了?一?个|抛出|弹出)$");

	private static final Pattern TEXT = Pattern.compile("(?:信息|訊息|消息|描述|提示|原因|失败|失敗|说明|說明|详情|内容|备注|结果|问题|日志)$");

	private static final Pattern OTHER = Pattern
		.compile("(?:端口|用户|订单|客户|会员|工单|第|共|约|耗时|用时|时间|时长|超时|版本|长度|大小|(?<!参)数|數|量|码|碼"
				+ "|号|號|编码|编号|金额|价格|余额|温度|湿度|线程|进程|序列|密码)$");

	private CjkLabels() {
	}

	/**
	 * The meaning of a label.
	 * @param run the characters that end with the label
	 * @param prefix a Latin word right before them (HTTP in HTTP状态码), or empty
	 * @param adjacent whether only white space separates the label from its value
	 */
	static LabelMeaning meaning(String run, String prefix, boolean adjacent) {
		boolean http = prefix.toLowerCase(Locale.ROOT).startsWith("http");
		if (CODE.matcher(run).find() || (LatinLabels.isErrorWord(prefix) && AFTER_ERROR.contains(run))) {
			return http ? LabelMeaning.STATUS : LabelMeaning.CODE;
		}
		if (STATUS.matcher(run).find() || (adjacent && RETURNED.matcher(run).find())) {
			return LabelMeaning.STATUS;
		}
		if (ERROR.matcher(run).find() || (adjacent && SHOWN.matcher(run).find())) {
			return http ? LabelMeaning.STATUS : LabelMeaning.ERROR;
		}
		if (TEXT.matcher(run).find()) {
			return LabelMeaning.TEXT;
		}
		return OTHER.matcher(run).find() ? LabelMeaning.OTHER : LabelMeaning.UNKNOWN;
	}

	static boolean isCjk(int c) {
		return Character.isIdeographic(c) || (c >= '\u3040' && c <= '\u30FF') || (c >= '\uAC00' && c <= '\uD7AF');
	}

}
