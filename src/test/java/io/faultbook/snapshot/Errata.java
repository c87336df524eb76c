package io.faultbook.snapshot;

import java.util.List;

import io.faultbook.snapshot.VendorTable.Row;

/** The known errors in the vendor's table, with corrections. */
final class Errata {

	static final List<Erratum> ALL = List.of(
			new Erratum("401", Field.REMEDIATION, "登陆认证\n3. ", "登陆认证\n2. 检查appKey,appSecret是否配置错误\n3. "),
			new Erratum("2077", Field.MESSAGE, "\"can't get", "can't get"),
			new Erratum("2077", Field.DESCRIPTION, "手机号或影响", "手机号或邮箱"),
			new Erratum("9153", Field.MESSAGE, "evice auth failed", "device auth failed"),
			new Erratum("10198", Field.REMEDIATION, "检查是够存在", "检查是否存在"),
			new Erratum("10200", Field.REMEDIATION, "确认改场景", "确认该场景"),
			new Erratum("20004", Field.DESCRIPTION, "请检查当前的请求入参是否存在错误的入参,例如JSON入参传递了JSONString类型", "网关后端服务错误"),
			new Erratum("20004", Field.REMEDIATION, "N/A", "请检查当前的请求入参是否存在错误的入参,例如JSON入参传递了JSONString类型"));

	private Errata() {
	}

	/** Apply all errata of the code to its row. */
	static Row correct(Row row) {
		Row corrected = row;
		for (Erratum erratum : ALL) {
			corrected = erratum.code().equals(row.code()) ? erratum.correct(corrected) : corrected;
		}
		return corrected;
	}

	enum Field {

		MESSAGE, DESCRIPTION, REMEDIATION

	}

	record Erratum(String code, Field field, String received, String corrected) {

		/** Correct a row that contains the error exactly once. */
		Row correct(Row row) {
			return switch (this.field) {
				case MESSAGE -> new Row(row.code(), replace(row.message()), row.description(), row.remediation());
				case DESCRIPTION -> new Row(row.code(), row.message(), replace(row.description()), row.remediation());
				case REMEDIATION -> new Row(row.code(), row.message(), row.description(), replace(row.remediation()));
			};
		}

		private String replace(String text) {
			int start = text.indexOf(this.received);
			if (start < 0 || text.indexOf(this.received, start + 1) >= 0) {
				throw new IllegalStateException("Not exactly once in " + this.code + ": " + this.received);
			}
			return text.replace(this.received, this.corrected);
		}

	}

}
