// Package data writes what gloss knows as data that other programs read: the
// document, the index and the reading list as JSON, the index and the reading
// list as CSV, and the reading list in the formats of programs for literature,
// of browsers and of outliners.
//
// # Where to start
//
// [WriteIndexJSON] (index.go), [WriteDocumentJSON] (document.go, block.go) and [WriteReadingJSON]
// (reading.go) write one JSON object each with the writer of json.go, with two-space indents and a
// final line feed; [WriteIndexCSV] writes a row for each mention, [WriteReadingCSV] (readingcsv.go)
// one for each place. [ReadIndexJSON] (readindex.go) reads an index again, to be merged with
// others.
//
// CSL-JSON, BibLaTeX, BibTeX and RIS (csl.go, bibtex.go, ris.go) are written from citations
// (citation.go, with the names of authors cut by names.go); bookmarks and OPML (bookmarks.go,
// opml.go) from the same citations in folders (folders.go), which are the sections of the notes.
//
// # Promises
//
// Every object of ours has "schema", the number of its form: a form gains keys within
// a schema, but loses none and changes the sense of none. Keys are always there
// ("inlines" alone is left out where it would say no more than "text", "to" where a
// link leads to no section of the notes, and "link" where nobody asked whether the
// address leads anywhere), lists
// are [] and not null where they are empty, and "line" is a 1-based line of the
// source: of the one that is named beside it, above it, or of the only one. Any
// text makes valid output: what is no UTF-8 becomes U+FFFD. The only errors of
// writing are those of the writer; those of reading name the line.
package data

// Schema is the number of the form that the JSON of this package has.
const Schema = 1
