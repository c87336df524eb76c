@NullMarked
package io.faultbook.unknowncode;

import org.jspecify.annotations.NullMarked;
