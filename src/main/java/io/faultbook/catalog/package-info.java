@NullMarked
package io.faultbook.catalog;

import org.jspecify.annotations.NullMarked;
