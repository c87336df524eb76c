package io.faultbook.table;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.faultbook.table.TableFixtures.read;
import static io.faultbook.table.TableFixtures.row;
import static org.assertj.core.api.Assertions.assertThat;

class TwosComplementTests {

	@ParameterizedTest
	@CsvSource({ "0x80070005,-2147024891", "0xC0000005,-1073741819", "0x80000000,-2147483648",
			"0xEFFFFFFF,-268435457" })
	void formsOfACodeAreDerivedFromEachOther(String hexadecimal, String decimal) {
		assertThat(TwosComplement.otherForm(hexadecimal)).contains(decimal);
		assertThat(TwosComplement.otherForm(decimal)).contains(hexadecimal);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0x7FFFFFFF", "0xFFFFFFFF", "0x8007000", "0x800700055", "80070005", "2147024891", "-1",
			"-9300517", "-268435456", "-2147483649", "-9999999999", "-02147024891", "E_ACCESSDENIED", "" })
	void otherCodesHaveOneForm(String code) {
		assertThat(TwosComplement.otherForm(code)).isEmpty();
	}

	@Test
	void missingFormBecomesAnAlias() {
		ParsedTable table = read("codes.csv", """
				Constant,Code,Message
				E_ACCESSDENIED,0x80070005,Access is denied
				E_HANDLE,0X80070006,The handle is invalid
				S_OK,0x00000000,No error
				""");
		assertThat(row(table, "0x80070005").aliases()).containsExactly("E_ACCESSDENIED", "-2147024891");
		assertThat(row(table, "0X80070006").aliases()).containsExactly("E_HANDLE", "-2147024890");
		assertThat(row(table, "0x00000000").aliases()).containsExactly("S_OK");
	}

	@Test
	void formInTheTableIsNotRepeated() {
		ParsedTable table = read("codes.csv", """
				Code,Hex,Message
				-2147024891,0x80070005,Access is denied
				-2147024882,0x8007000e,There is no memory
				""");
		assertThat(row(table, "-2147024891").aliases()).containsExactly("0x80070005");
		assertThat(row(table, "-2147024882").aliases()).containsExactly("0x8007000e");
	}

	@Test
	void formThatIsAnotherCodeOfTheTableIsNoAlias() {
		ParsedTable table = read("codes.csv", """
				Code,Message
				-2147024882,There is no memory
				0x8007000e,Memory is full
				""");
		assertThat(table.rows()).allSatisfy((row) -> assertThat(row.aliases()).isEmpty());
	}

}
