// Package sample holds the notes that the program carries, so that it has
// something to build where it is given no file: PyCon 2011, as an attendee
// may have written it up.
//
// The notes are Markdown and use every construct that a reader of notes has
// to know, so that a book made from them shows what gloss can do. Start with
// [Notes]; the text itself is pycon-2011.md in this folder.
package sample

import _ "embed"

// fileName is the name by which diagnostics, ledgers and locators call the
// notes.
const fileName = "pycon-2011.md"

//go:embed pycon-2011.md
var text string

// Notes returns the file name of the sample notes, without a folder, and their
// bytes: UTF-8 Markdown with YAML front matter and "\n" at each line's end.
// The bytes are a fresh copy that belongs to the caller. Notes may be called
// by any number of goroutines at once.
func Notes() (name string, data []byte) {
	return fileName, []byte(text)
}
