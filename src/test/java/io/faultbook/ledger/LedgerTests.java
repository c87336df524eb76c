package io.faultbook.ledger;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LedgerTests {

	private static Ledger ledger(boolean enabled) {
		return new Ledger(new LedgerProperties(enabled, Duration.ofSeconds(10), 10_000, Duration.ofDays(90)));
	}

	@Test
	void searchesWithoutRoomAreDropped() {
		Ledger ledger = ledger(true);
		for (int i = 0; i < 1_000; i++) {
			ledger.searched("code " + (3000 + i));
		}
		assertThat(ledger.dropped()).isEqualTo(1_000 - Ledger.MAX_TEXTS);
		ledger.readTexts();
		assertThat(ledger.noted()).isEqualTo(Ledger.MAX_TEXTS);
		ledger.searched("code 2064");
		ledger.readTexts();
		assertThat(ledger.noted()).as("there is room again").isEqualTo(Ledger.MAX_TEXTS + 1);
	}

	@Test
	void nothingIsCountedWhenSwitchedOff() {
		Ledger ledger = ledger(false);
		ledger.lookedUp("2064");
		ledger.searched("code 2064");
		ledger.readTexts();
		assertThat(ledger.counts().size()).isZero();
		assertThat(ledger.noted() + ledger.dropped()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "PT0.09S,1,P1D", "P2D,1,P1D", "PT10S,0,P1D", "PT10S,1000001,P1D", "PT10S,1,PT23H", "PT10S,1,P3651D" })
	void limitsThatCannotBeAreRefused(Duration interval, int codes, Duration retention) {
		assertThatIllegalArgumentException().isThrownBy(() -> new LedgerProperties(true, interval, codes, retention));
	}

}
