// Package model holds what gloss knows of a set of notes: plain data, and the
// means to walk it.
//
// # Where to start
//
// A reader makes a [Document]: metadata, a tree of [Section], in each section
// a list of [Block], in most blocks a list of [Inline]. Passes then mark
// [Mention] nodes in that tree and collect [IndexEntry] and [Reading] values
// from it; document, index and reading list together are a [Book], which is
// all that an exporter sees.
//
// # Promises
//
// The package imports nothing of gloss and does no input or output. Blocks and
// inlines are closed sets: a type switch over the types listed in block.go and
// inline.go is complete. Every node carries the [Position] of its first
// character in the notes, and keeps it through all passes. Values are not safe
// for concurrent change; a finished Book may be read by any number of
// goroutines at once.
package model
