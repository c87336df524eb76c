package io.faultbook.pages;

import java.util.Locale;

/**
 * What a page is made from, and so what one rendered page serves.
 *
 * @param catalogue the fingerprint of the snapshot
 * @param page the code, or the path of a page of no code
 * @param language the language of the entry
 * @param reader who it is for
 */
record PageKey(String catalogue, String page, Locale language, PageReader reader) {

}
