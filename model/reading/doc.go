// Package reading makes the annotated reading list of a document: every thing
// to read that the notes link to or cite, once, with what the notes say of it
// at each place.
//
// # Where to start
//
// [Collect] (collect.go, pieces.go) walks the document and returns the list. What counts as one
// thing is in canonical.go, spelling.go, sites.go, identifier.go (series.go, acts.go), isbn.go, publisher.go and host.go, what
// kind of thing it is in kind.go and kindwords.go, what the notes say of it in annotate.go (by
// sentence.go, said.go, whereabouts.go, onlylinks.go and shorten.go, over the words of a run as words.go
// lays them out; places.go keeps the places),
// the titles of well-known standards in titles.go.
//
// What the notes name in words only is found in named.go, namedrules.go, namedverbs.go and
// eastern.go (cued.go sees where it is worth looking): the words that the rules go by are in
// namedwords.go and wordset.go, well-known works in works.tsv, lists of works in listed.go, the
// entries of bibliographies in entry.go, the book that notes have their title from in ownbook.go,
// titles with author and year beside them in authored.go, beside an identifier in identifiedby.go,
// entries of BibTeX in bibtex.go (untex.go), dates in dated.go; known.table holds the words and the
// works laid out to be asked as they lie (known.go, works.go): go generate makes it anew when they
// change. Accounts of people (handle.go), issues by their numbers (issues.go) and reports of W3C
// (reports.go) are found in words too, and listed as if linked, as their addresses are known. The
// works are candidates (candidates.go): each rule asks for two signs at least, they stand after all
// else, and a person can turn them down. A work that a link or an identifier names too is no
// candidate but a place of that item.
//
// # Titles
//
// The words of a link are the title of what it leads to (linktitle.go), with that of
// its talk where they are but "Slides", or lead to many things (nountitle.go). A bare
// address has the title that a bibliography cites it by (entry.go, authors.go), else the label
// before it: "Kue: https://…" (label.go), else that of what it stands for where it is
// alone, or the only slides of it: the section, the row of its table (headtitle.go, tablerow.go);
// the section above where that one only says whose talk it is.
//
// # Annotations
//
// An annotation is the writer's sentence, after the points above it: "CPython ›
// PEP 380 – yield from". Identifiers and the words of links stay in it. A bare
// address goes where punctuation or the end of the line sets it off (setoff.go),
// elsewhere its host stays: "See example.org for more". Of lines with links that hard
// breaks part each speaks for itself (lines.go). A label that is the title is left out, and
// of a link alone that opens a section, or has its title from what is set off above it, the paragraph below it speaks. Where a point says
// nothing, what belongs to it speaks: the row of its table, the points below,
// remarks, the points above, the paragraph that introduces the list. What stands in
// a footnote or behind a number in brackets is said by the sentence that refers to
// it, and counted to its section (reference.go). A neighbour
// never does, but in notes whose layout was lost (Source.LayoutLost): there the
// words beside a silent point are given, marked with an ellipsis that stands
// apart: "Perf …" stands before the point, "… soon" after it (neighbour.go).
//
// # Promises
//
// Only http and https addresses become items, but for those of the reader's own machine and
// of pictures that lead to their own files; nothing is ever fetched. Hosts are
// given as the network knows them (punycode), and those that look like others
// are reported.
// Passwords in addresses are left out and reported. The work is linear in the
// document, and the same document gives the same list.
package reading
