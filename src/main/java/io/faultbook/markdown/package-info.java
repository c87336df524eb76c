@NullMarked
package io.faultbook.markdown;

import org.jspecify.annotations.NullMarked;
