@NullMarked
package io.faultbook.ledger;

import org.jspecify.annotations.NullMarked;
