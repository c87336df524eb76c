@NullMarked
package io.faultbook.worklist;

import org.jspecify.annotations.NullMarked;
