package io.faultbook.unknowncode;

import java.time.LocalDate;

/**
 * A code that people looked up but that isn't in the catalog.
 *
 * @param code the code, in upper case
 * @param count the number of lookups
 * @param firstDay the day of the first lookup (UTC)
 * @param lastDay the day of the last lookup (UTC)
 */
public record UnknownCode(String code, long count, LocalDate firstDay, LocalDate lastDay) {
}
