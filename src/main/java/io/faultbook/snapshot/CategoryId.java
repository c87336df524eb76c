package io.faultbook.snapshot;

/**
 * Identifies a category. Its name is unique within its catalog.
 */
record CategoryId(String catalog, String name) {

}
