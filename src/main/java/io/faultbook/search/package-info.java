@NullMarked
package io.faultbook.search;

import org.jspecify.annotations.NullMarked;
