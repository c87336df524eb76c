@NullMarked
package io.faultbook.pages;

import org.jspecify.annotations.NullMarked;
