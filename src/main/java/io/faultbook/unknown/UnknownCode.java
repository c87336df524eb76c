package io.faultbook.unknown;

import java.time.LocalDate;

/**
 * A code that readers asked for, and that the catalogue lacks.
 *
 * @param code the code, in capitals
 * @param count how often it was asked for
 * @param firstDay the first day on which it was (UTC)
 * @param lastDay the last day on which it was (UTC)
 */
public record UnknownCode(String code, long count, LocalDate firstDay, LocalDate lastDay) {
}
