// Package reading makes the annotated reading list of a document: every thing
// to read that the notes link to or cite, once, with what the notes say of it
// at each place.
//
// # Where to start
//
// [Collect] walks the document and returns the list. What counts as one thing
// is in canonical.go and identifier.go, what kind of thing it is in kind.go,
// what the notes say of it in annotate.go, the titles of well-known standards
// in titles.go.
//
// # Annotations
//
// An annotation is the writer's sentence, after the points above it: "CPython ›
// PEP 380 – yield from". Identifiers and the words of links stay in it. A bare
// address goes where punctuation or the end of the line sets it off (setoff.go),
// elsewhere its host stays: "See example.org for more". Where a point says
// nothing, what belongs to it speaks: the row of its table, the points below,
// remarks, the points above. Only where these are silent too do words appear
// that stand beside the point, and they are marked with an ellipsis that stands
// apart: "Perf …" stands before the point, "… soon" after it (neighbour.go).
//
// # Promises
//
// Only http and https addresses become items; nothing is ever fetched.
// Passwords in addresses are left out and reported. The work is linear in the
// document, and the same document gives the same list.
package reading
