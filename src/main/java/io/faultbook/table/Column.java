package io.faultbook.table;

import io.faultbook.table.format.Detection;
import org.jspecify.annotations.Nullable;

/**
 * A column of the table of codes.
 *
 * @param index starts at 0
 * @param header the text of the header cell, or an empty string
 * @param language the BCP 47 tag of the texts; null unless the role is a text
 */
public record Column(int index, String header, Detection<ColumnRole> role, @Nullable Detection<String> language) {

	boolean has(ColumnRole role) {
		return this.role.value() == role;
	}

}
