@NullMarked
package io.faultbook.paste;

import org.jspecify.annotations.NullMarked;
