// Package bookmarks reads the bookmark file that Netscape began and all
// browsers and bookmark services still export.
//
// # Where to start
//
// [Format] is all that others need. read.go walks the tags and makes a tree of
// folders, words.go makes inlines of the text between them; emit makes
// sections of the folders.
//
// # Decisions
//
// A folder is a section. Within a folder its bookmarks come first and the
// folders in it after them, whatever their order in the file, so that each
// bookmark stays in its folder. A bookmark is a point with a link; its tags and
// its description stand below it. The day on which the first bookmark was made
// is the document's date; other dates, icons and visits are left out. Missing
// ends, missing quotation marks and stray text are no obstacle.
package bookmarks

import (
	"strings"

	"gloss/model"
	"gloss/notes"
)

// Format returns the format that this package reads.
func Format() notes.Format {
	return notes.Format{Name: "bookmarks", Extensions: []string{".html", ".htm"}, Score: score, Reader: reader{}}
}

// score implements notes.Format.Score.
func score(src *notes.Source) int {
	head := strings.ToLower(src.Text[:min(len(src.Text), 16_384)])
	switch {
	case strings.Contains(head[:min(len(head), 1024)], "<!doctype netscape-bookmark-file"):
		return 100
	case !strings.Contains(head, "<a "):
		return notes.NotAtAll
	case strings.Contains(head, "<dt><a ") && strings.Contains(head, "add_date="):
		return 90
	case strings.Contains(head, "<li><a ") && strings.Contains(head, "time_added="):
		return 100 // Pocket
	}
	return notes.NotAtAll
}

type reader struct{}

// Read implements notes.Reader. It returns no error.
func (reader) Read(src *notes.Source, opt notes.Options) (*model.Document, error) {
	r := &reading{
		text:   src.Text,
		doc:    src.Document("bookmarks"),
		ledger: notes.NewLedger(src),
		places: notes.NewPlaces(src),
	}
	root := r.tree()
	out := notes.NewBuilder(r.doc)
	emit(out, root, 0)
	if r.undated > 0 {
		r.doc.Report(r.first, model.Info, "bookmarks.date", "left out: the dates of "+notes.Count(r.undated, "bookmark", "bookmarks"), "")
	}
	notes.Impose(r.doc, opt.Outline)
	out.Close()
	r.ledger.DropRest("markup without words")
	r.doc.Ledgers = []model.Ledger{r.ledger.Model()}
	return r.doc, nil
}

// reading is the state of one call of Read.
type reading struct {
	text   string // of the source
	doc    *model.Document
	ledger *notes.Ledger
	places *notes.Places

	netscape bool // the file says that it is a bookmark file
	open     []*folder
	next     *folder     // the folder whose contents have not begun
	item     *model.Item // the bookmark that a description belongs to
	about    *folder     // the folder that a description belongs to
	sink     sink        // what the text at work is
	words    words       // the text at work
	link     *model.Link // the bookmark at work
	tags     model.Block // of the bookmark at work
	linkAt   model.Position

	undated int // bookmarks that have a date
	first   model.Position
}

// sink says what becomes of text.
type sink int

const (
	loose sink = iota
	titleText
	headText // the first heading, which names the whole
	folderText
	linkText
	aboutText
)

// folder is a heading with the bookmarks and folders in it.
type folder struct {
	pos    model.Position
	title  []model.Inline
	blocks []model.Block
	kids   []*folder
}

func (r *reading) at(offset int) model.Position { return r.places.At(offset) }

// emit puts a folder and those in it into the document. A folder without a
// name counts as part of that round it.
func emit(out *notes.Builder, f *folder, level int) {
	if len(f.title) > 0 {
		level++
		out.Section(&model.Section{Position: f.pos, Title: f.title}, level)
	}
	for _, b := range f.blocks {
		out.Block(b)
	}
	for _, k := range f.kids {
		emit(out, k, level)
	}
}
