package io.faultbook.pages;

import java.util.Locale;

import io.faultbook.html.PageReader;

/**
 * What a page is made from, and so what one rendered page serves.
 *
 * @param catalogue the fingerprint of the snapshot
 * @param code the code; empty for the home page
 * @param language the language of the entry
 * @param reader who it is for
 */
record PageKey(String catalogue, String code, Locale language, PageReader reader) {

}
