@NullMarked
package io.faultbook.admin;

import org.jspecify.annotations.NullMarked;
