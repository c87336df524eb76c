@NullMarked
package io.faultbook.table;

import org.jspecify.annotations.NullMarked;
