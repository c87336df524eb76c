@NullMarked
package io.faultbook.search.text;

import org.jspecify.annotations.NullMarked;
