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
// # Promises
//
// Only http and https addresses become items; nothing is ever fetched.
// Passwords in addresses are left out and reported. The work is linear in the
// document, and the same document gives the same list.
package reading
