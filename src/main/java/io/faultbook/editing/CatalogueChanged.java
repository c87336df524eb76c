package io.faultbook.editing;

/** An edit was committed: the database has a newer catalogue version than before. */
public record CatalogueChanged() {

}
