// Package typography sets the punctuation of notes as their language has it:
// quotation marks, apostrophes, dashes and ellipses that were typed with the
// signs of a typewriter.
//
// # Where to start
//
// [Book] sets a finished book, [Index] an index without its notes, [Text] a line
// of words. Quotation marks may open in one inline and close in another
// ("*so*"): a run of inlines is looked at as one text (run.go), in which
// quotes.go pairs the marks and dashes.go finds the others. guard.go says what
// looks like code, tongues.go which marks a language has.
//
// # Promises
//
// Words are never changed, and whoever puts the typewriter's signs back has what
// was typed. What is doubtful stays as typed: marks without a partner, inches
// and minutes, single hyphens, and all that looks like code, an option, an
// address, a path or an arrow. Code spans and blocks are left alone, as are the
// names in the index of tools. Setting twice is setting once. The work is linear
// in the text, and text without such signs is scanned and no more.
package typography
