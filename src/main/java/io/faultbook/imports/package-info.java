@NullMarked
package io.faultbook.imports;

import org.jspecify.annotations.NullMarked;
