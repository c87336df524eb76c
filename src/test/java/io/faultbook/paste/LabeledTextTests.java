package io.faultbook.paste;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Labels, the separators between labels and values, and words that only look like labels.
 */
class LabeledTextTests {

	private final PastedTextParser parser = new PastedTextParser();

	@ParameterizedTest
	@MethodSource
	void valueOfAnErrorCodeLabelIsLabeled(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> valueOfAnErrorCodeLabelIsLabeled() {
		return PasteVectors.of("""
				code=2065 ⇒ labeled 2065
				code = 2065 ⇒ labeled 2065
				Code: 2065 ⇒ labeled 2065
				code => 2065 ⇒ labeled 2065
				code->2065 ⇒ labeled 2065
				code is 2065 ⇒ labeled 2065
				the error code was: 2065 ⇒ labeled 2065
				code 2065 ⇒ labeled 2065
				code[2065] ⇒ labeled 2065
				code(2065) ⇒ labeled 2065
				[code:2065] device ⇒ labeled 2065
				[code] => 2065 ⇒ labeled 2065
				"code" : "2065" ⇒ labeled 2065
				'code': 2065, 'data': None ⇒ labeled 2065
				**Code**: 2065 ⇒ labeled 2065
				<code>2065</code> ⇒ labeled 2065
				<ns2:errorCode xsi:type="xsd:int">2065</ns2:errorCode> ⇒ labeled 2065
				<code><![CDATA[2065]]></code> ⇒ labeled 2065
				<entry key="errorCode">2065</entry> ⇒ labeled 2065
				<error code="2065"> ⇒ labeled 2065
				errCode="2065" ⇒ labeled 2065
				error_code: 2065 ⇒ labeled 2065
				subErrorCode=2065 ⇒ labeled 2065
				ERRCODE:2065 ⇒ labeled 2065
				iotErrCode=2065 ⇒ labeled 2065
				payErrorCode=2065 ⇒ labeled 2065
				retcode=2065 ⇒ labeled 2065
				ret=2065, em=x ⇒ labeled 2065
				errno: 2065 ⇒ labeled 2065
				error.code=2065 ⇒ labeled 2065
				response.data.code: 2065 ⇒ labeled 2065
				X-Ca-Error-Code: 2065 ⇒ labeled 2065
				error no. 2065 ⇒ labeled 2065
				retry 28504 ⇒ labeled 28504
				can I retry 2065 ⇒ labeled 2065
				retry 404 ⇒ number 404
				errorNo=2065 ⇒ labeled 2065
				error number 2065 ⇒ labeled 2065
				Error Domain=iot.sdk Code=2065 "not bound" ⇒ labeled 2065
				code: 28,601 ⇒ labeled 28601
				code:⏎2065 ⇒ labeled 2065
				| code | 2065 | ⇒ labeled 2065
				/codes/2065 ⇒ labeled 2065
				GET /api/v1/code/2065 ⇒ labeled 2065
				https://faultbook.example/errors/2065?lang=zh ⇒ labeled 2065
				https://x.example/?errorCode=2065&page=2066 ⇒ labeled 2065
				code=2065.0 ⇒ labeled 2065, labeled 2065.0
				Error Code: **2065** ⇒ labeled 2065
				error_code→2065 ⇒ labeled 2065
				response.getCode() == 2065 ⇒ labeled 2065
				code=20180904 ⇒ labeled 20180904
				código: 2065 ⇒ labeled 2065
				код ошибки 2065 ⇒ labeled 2065
				""");
	}

	@ParameterizedTest
	@MethodSource
	void wordsForErrorAreLabels(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> wordsForErrorAreLabels() {
		return PasteVectors.of("""
				error 2065 ⇒ labeled 2065
				Error (2065) ⇒ labeled 2065
				error #2065 ⇒ labeled 2065
				[error]-2065 x ⇒ labeled 2065
				error: 2065 device ⇒ labeled 2065
				err:2065 ⇒ labeled 2065
				failed with 2065 ⇒ labeled 2065
				failed with error code 2065 ⇒ labeled 2065
				"error":{"2065":"not bound"} ⇒ labeled 2065
				we get a 2065 error ⇒ labeled 2065
				BizException: 2065 not bound ⇒ labeled 2065
				com.x.IotException: [2065] not bound ⇒ labeled 2065
				ServiceError(2065) thrown ⇒ labeled 2065
				IotException: 2065-identityId not bound ⇒ labeled 2065, labeled 2065-identityId
				ERROR 1045 (28000): denied ⇒ labeled 1045, bracketed 28000
				error(s): 2065 ⇒ labeled 2065
				Error No.2065 ⇒ labeled 2065, labeled No.2065
				Error: P1001: can't reach ⇒ labeled P1001
				errors 2062, 2065 and 28601 ⇒ labeled 2062, labeled 2065, labeled 28601
				error: device not found ⇒ nothing
				error: 5 devices offline ⇒ nothing
				error: 2018-09-04 ⇒ nothing
				not found error. 2065 users ⇒ nothing
				""");
	}

	@ParameterizedTest
	@MethodSource
	void nonNumericValuesNeedAStrongerLabel(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> nonNumericValuesNeedAStrongerLabel() {
		return PasteVectors.of("""
				code=AUTH-401 ⇒ labeled AUTH-401
				code: E1001 ⇒ labeled E1001, number 1001
				error code ERR_2065 found ⇒ labeled ERR_2065, labeled 2065
				errorCode=iot-2065 ⇒ labeled iot-2065
				code=DEVICE_OFFLINE ⇒ labeled DEVICE_OFFLINE
				code is DEVICE_OFFLINE today ⇒ labeled DEVICE_OFFLINE
				code DEVICE_OFFLINE ⇒ nothing
				code=9, code=0 ⇒ labeled 9, labeled 0
				"Code":"InvalidParameter" ⇒ labeled InvalidParameter
				code=null ⇒ nothing
				code=OK ⇒ nothing
				code: success ⇒ nothing
				error code not-found ⇒ nothing
				code of conduct ⇒ nothing
				code=-2065 ⇒ labeled -2065, number 2065
				""");
	}

	@ParameterizedTest
	@MethodSource
	void otherKindsOfCodesAreIgnored(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> otherKindsOfCodesAreIgnored() {
		return PasteVectors.of("""
				zipcode=2065 ⇒ nothing
				zip code: 2065 ⇒ nothing
				qrcode 2065 ⇒ nothing
				countryCode=2065 ⇒ nothing
				product_code: 2065 ⇒ nothing
				authCode=2065 ⇒ nothing
				verify-code=2065 ⇒ nothing
				"exitCode":2065 ⇒ nothing
				Process finished with exit code 137 ⇒ nothing
				exit status 2065 ⇒ nothing
				barcode: 2065 ⇒ nothing
				encode=2065 ⇒ nothing
				<countryCode>2065</countryCode> ⇒ nothing
				/qrcode/2065 ⇒ nothing
				source code 2065 ⇒ nothing
				""");
	}

	@ParameterizedTest
	@MethodSource
	void labelAppliesToTheWholeList(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> labelAppliesToTheWholeList() {
		return PasteVectors.of("""
				error codes 2062, 2065 and 2066 ⇒ labeled 2062, labeled 2065, labeled 2066
				"codes":[2062,2065] ⇒ labeled 2062, labeled 2065
				"errorCodes": ["2062", "2065"] ⇒ labeled 2062, labeled 2065
				code 2062/2065 ⇒ labeled 2062, labeled 2065
				"ids":[2062,2065,2066] ⇒ nothing
				code=2065, 5005=x ⇒ labeled 2065, number 5005
				code=2065, size=5005 ⇒ labeled 2065
				""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<code name='20'>2065</code>", "<field name=\"--\">2065</field>", "<x id='1'>2065",
			"see <1>2065</1>", "a '20':2065", "a 1=2065", "a __=2065" })
	void keyWithoutLettersIsNotALabel(String text) {
		assertThat(this.parser.findCandidates(text)).extracting(CodeCandidate::reason)
			.doesNotContain(CodeCandidate.Reason.LABELED);
	}

}
