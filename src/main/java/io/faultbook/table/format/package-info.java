@NullMarked
package io.faultbook.table.format;

import org.jspecify.annotations.NullMarked;
