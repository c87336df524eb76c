package io.faultbook.editing;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextInputTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			'    a = 1⏎    b = 2'     | '    a = 1⏎    b = 2'
			'⏎  ⏎    a = 1⏎⏎b  ⏎ '   | '    a = 1⏎⏎b'
			' ⏎⏎ '                   | ''
			'1. a⏎2. b'              | '1. a⏎2. b'
			""", delimiter = '|')
	void onlyOuterBlankLinesAndTrailingSpaceAreStripped(String remediation, String kept) {
		TextContent content = new TextContent(" d ", remediation.replace("⏎", "\r\n"));
		assertThat(new TextInput(content, null).content()).isEqualTo(new TextContent("d", kept.replace('⏎', '\n')));
	}

}
