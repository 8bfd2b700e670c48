// Package org reads the notes of Org mode: headlines of any depth, lists,
// drawers, tables, blocks, footnotes, links and emphasis.
//
// # Where to start
//
// [Format] is all that others need; score.go says how sure it is of a source. Reading goes in the
// order of the files: lines.go cuts the source into lines and finds where blocks and drawers end,
// settings.go reads the keywords that say how the rest is to be read, headlines.go walks the
// headlines, elements.go, greater.go, lists.go and tables.go make blocks of what stands below them
// (figures.go of pictures with captions), inlines.go, tex.go and links.go make inlines (inner.go
// links within the notes; ids.go has the places that other files link to), and footnotes.go numbers
// the footnotes at the end.
//
// # Decisions
//
// The state of a task (TODO, DONE and the words that #+TODO names) is taken off
// the title; it stands below it as a point with a check box, together with the
// priority. Tags and priorities without a state are taken off and reported.
// COMMENT headlines, those tagged :noexport:, comments, export blocks and
// settings are left out, each line with its reason. Timestamps lose their
// brackets and nothing else. Macros of the file are written out, LaTeX between
// "\begin" and "\end" and formulas are code, names of characters such as "\alpha" become
// them; other LaTeX and citations stay as they are written. A caption above a picture becomes the line below it, and ":alt" of
// an attribute its words. Nothing is ever read from another file: what #+INCLUDE and
// #+SETUPFILE name is reported.
//
// # Promises
//
// Every node has the line and column of its first character, every line is in
// the ledger, and reading is linear in the input.
package org

import (
	"strings"
	"unicode"

	"gloss/model"
	"gloss/notes"
)

// Format returns the format that this package reads.
func Format() notes.Format {
	return notes.Format{Name: "org", Extensions: []string{".org"}, Score: score, Reader: reader{}}
}

type reader struct{}

// Read implements notes.Reader. It returns no error.
func (reader) Read(src *notes.Source, opt notes.Options) (*model.Document, error) {
	r := &reading{
		src: src, text: src.Text,
		doc:    src.Document("org"),
		ledger: notes.NewLedger(src),
		places: notes.NewPlaces(src),
	}
	r.out = notes.NewBuilder(r.doc)
	r.cut()
	r.settings()
	r.walk()
	r.settle()
	r.finishFootnotes()
	r.resolve()
	notes.Impose(r.doc, opt.Outline)
	r.out.Close()
	for _, n := range r.ledger.DropRest("mark without words") {
		if strings.ContainsFunc(r.line(n).text, unicode.IsLetter) {
			r.doc.Report(r.place(n), model.Warning, "org.lost", "line not understood", "write it as a paragraph of its own")
		}
	}
	r.doc.Ledgers = []model.Ledger{r.ledger.Model()}
	return r.doc, nil
}

// reading is the state of one call of Read.
type reading struct {
	src    *notes.Source
	text   string // of the source
	doc    *model.Document
	ledger *notes.Ledger
	places *notes.Places
	out    *notes.Builder

	lines []line // element i is line i+1

	nodes   notes.Nodes
	made    []model.Block  // by the passages at work, one above the other
	written []model.Inline // by the pens at work, likewise
	points  []*model.Item  // of the lists at work, likewise

	set       settings
	section   *model.Section // that the blocks at work belong to; nil before the first
	footnotes map[string]*model.Footnote
	copies    map[string]int    // the last number given to a footnote whose label was taken
	defined   []*model.Footnote // in order of the source
	noted     bool              // the text refers to footnotes
	anonymous int               // footnotes without a label
	tags      tally
	ranks     tally // priorities that stand without a state
	expanded  int   // bytes that macros were written out to
	asides    int   // unclosed brackets of footnotes met so far
	inner     []innerLink
	named     map[string]*model.Section // by the names that links within the notes have for them
}

func (r *reading) at(offset int) model.Position { return r.places.At(offset) }

// place returns the position of a line's first character that is no blank.
func (r *reading) place(n int) model.Position { return r.at(r.start(n)) }
