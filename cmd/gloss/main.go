// Command gloss turns notes into things that people read: an EPUB, a PDF
// handout, an index of the tools and projects mentioned, and an annotated
// reading list.
//
// # Where to start
//
// [run] is the program: all it touches of the machine comes in by its
// arguments, so that tests can call it. app.go has the list of commands, and
// each command its own file. formats.go is the only list of readers, passes
// and exporters: a new format is a package and a line there. compose.go leads
// notes from the files to the finished book, input.go reads files, stage.go
// writes them. deciding.go reads what a person says of the index.
//
// A command line becomes a request (request.go; the options that commands share are in flags.go,
// the choices, sizes and names that they take in words.go, what endings of files say in endings.go,
// the help texts in help.go). Commands that write a whole book are in build.go and editions.go,
// those that write a part of one go through part.go; indexparts.go reads the parts that an index is
// made of, proposals.go has what gloss terms writes, looks.go gloss themes. What there is to say of
// notes goes through findings.go. Folders are read by folder.go, own.go knows what gloss wrote
// itself, fonts.go and pictures.go hand out faces and pictures, and links.go alone asks the
// network. limits.go and memory.go refuse notes that are too large; heldback.go,
// largepages_linux.go and ownpages_linux.go save memory.
//
// # Promises
//
// This is the only room that reads and writes files, looks at the clock and
// the environment, prints, and exits. The exit codes are in exit.go.
package main

import "os"

func main() {
	ownCores(os.Getenv)
	ownMemory()
	os.Exit(run(os.Args, os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}
