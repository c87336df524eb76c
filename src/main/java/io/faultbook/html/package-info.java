@NullMarked
package io.faultbook.html;

import org.jspecify.annotations.NullMarked;
