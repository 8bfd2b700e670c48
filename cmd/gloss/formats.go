package main

import (
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"gloss/export"
	"gloss/export/data"
	"gloss/export/epub"
	"gloss/export/html"
	"gloss/export/pdf"
	"gloss/export/text"
	"gloss/model"
	"gloss/model/index"
	"gloss/model/reading"
	"gloss/model/summary"
	"gloss/model/typography"
	"gloss/notes"
	"gloss/notes/bookmarks"
	"gloss/notes/clippings"
	noteshtml "gloss/notes/html"
	"gloss/notes/markdown"
	"gloss/notes/opml"
	"gloss/notes/org"
	"gloss/notes/rst"
	notestext "gloss/notes/text"
	"gloss/themes"
)

// This file is the only list of readers, passes and exporters.

// readers returns the formats that gloss reads. The first is what notes are
// taken for when nothing tells.
func readers() []notes.Format {
	return []notes.Format{
		notestext.Format(), markdown.Format(), org.Format(), rst.Format(), bookmarks.Format(),
		noteshtml.Format(), opml.Format(), clippings.Format(),
	}
}

// plainReaders returns the formats of notes that are written as plain text.
func plainReaders() []notes.Format {
	return []notes.Format{notestext.Format(), markdown.Format(), org.Format(), rst.Format()}
}

// bind makes a book of a finished document: the passes, in their order.
func bind(doc *model.Document, built time.Time, pass *index.Pass) *model.Book {
	pass.Recognize(doc)
	collectBetween(doc)
	lists := pass.Collate(doc)
	doc.Diagnostics = append(doc.Diagnostics, pass.Diagnostics()...)
	b := &model.Book{
		Document: doc, Built: built,
		Entries: lists.Tools, Standards: lists.Standards, People: lists.People,
		Readings: reading.CollectWithout(doc, pass.Rejects),
	}
	leaveBetween(doc)
	return b
}

// set returns the book as an edition has it: with its punctuation set, unless it
// is to stay as it was typed. The document is that of b, changed.
func (r *request) set(b *model.Book) *model.Book {
	if r.typed {
		return b
	}
	return typography.Book(b)
}

// output is a file that a book is written to.
type output struct {
	name   string // for messages
	ending string // of the file name, after the name of the book
	typed  bool   // the punctuation stays as it was typed
	write  writer
}

// writer writes a book and says how much there is in what it wrote, as in "12
// pages".
type writer func(io.Writer, *model.Book, export.Options) (report export.Report, amount string, err error)

// The editions: outputs that hold the whole book.
var (
	epubEdition = output{"EPUB", ".epub", false, wholeBook(epub.Exporter{})}
	pdfEdition  = output{"PDF", ".pdf", false, wholeBook(pdf.Exporter{})}
)

// buildOutputs are what gloss build writes.
var buildOutputs = []output{
	epubEdition,
	pdfEdition,
	{"index", "-index.html", false, partOfBook(func(w io.Writer, b *model.Book, opt export.Options) error {
		return html.WriteIndex(w, summary.Of(b), opt.Theme)
	}, func(b *model.Book) string {
		return notes.Count(len(b.Entries)+len(b.Standards)+len(b.People), "entry", "entries")
	})},
	{"reading list", "-reading.md", true, partOfBook(func(w io.Writer, b *model.Book, _ export.Options) error { return readingForms[0].write(w, b) }, func(b *model.Book) string {
		return notes.Count(len(b.Readings), "item", "items")
	})},
}

func wholeBook(e export.Exporter) writer {
	return func(w io.Writer, book *model.Book, opt export.Options) (export.Report, string, error) {
		report, err := e.Export(w, book, opt)
		amount := notes.Count(report.Pages, "page", "pages")
		if report.Pages == 0 {
			amount = notes.Count(report.Documents, "document", "documents")
		}
		return report, amount, err
	}
}

func partOfBook(write writeFunc, amount func(*model.Book) string) writer {
	return func(w io.Writer, book *model.Book, opt export.Options) (export.Report, string, error) {
		return export.Report{}, amount(book), write(w, book, opt)
	}
}

// writeFunc writes a part of a book.
type writeFunc func(io.Writer, *model.Book, export.Options) error

// form is a way to write a part of a book.
type form[T any] struct {
	name    string
	endings []string // of the file name, the usual one first
	write   func(io.Writer, T) error
	set     func(T) T // sets the punctuation; nil where it stays as it was typed
}

// The endings of files, by form.
var (
	textEndings     = []string{".txt", ".text"}
	markdownEndings = []string{".md", ".markdown"}
	htmlEndings     = []string{".html", ".htm"}
	jsonEndings     = []string{".json"}
	csvEndings      = []string{".csv"}
	pdfEndings      = []string{".pdf"}
	epubEndings     = []string{".epub"}
)

// The forms of each part, the usual one first.
var (
	readingForms = []form[*model.Book]{
		{"md", markdownEndings, signed(markdownMark, func(w io.Writer, b *model.Book) error { return text.WriteReading(w, b, text.Markdown) }), nil},
		{"text", textEndings, signed(textMark, func(w io.Writer, b *model.Book) error { return text.WriteReading(w, b, text.Plain) }), nil},
		{"html", htmlEndings, html.WriteReading, typography.Book},
		{"json", jsonEndings, data.WriteReadingJSON, nil},
		{"csv", csvEndings, data.WriteReadingCSV, nil},
		{"csl", []string{".csl"}, data.WriteReadingCSL, nil},
		{"biblatex", []string{".bib"}, data.WriteReadingBibLaTeX, nil},
		{"bibtex", nil, data.WriteReadingBibTeX, nil},
		{"ris", []string{".ris"}, data.WriteReadingRIS, nil},
		{"bookmarks", nil, data.WriteReadingBookmarks, nil},
		{"opml", []string{".opml"}, data.WriteReadingOPML, nil},
	}
	documentForms = []form[*model.Document]{
		{"md", markdownEndings, text.WriteMarkdown, nil},
		{"json", jsonEndings, data.WriteDocumentJSON, nil},
	}
)

// indexOptions say how to write an index.
type indexOptions struct {
	export.Options
	ascii  bool // draw with signs of ASCII
	screen int  // columns of the terminal that it goes to; 0 for none
}

// indexForm is a way to write an index.
type indexForm struct {
	name    string
	endings []string
	binary  bool
	set     bool // the punctuation is set, not as it was typed
	write   func(io.Writer, *summary.Index, indexOptions) ([]model.Diagnostic, error)
}

// indexForms are the forms of an index, the usual one first.
var indexForms = []indexForm{
	{"text", textEndings, false, false, func(w io.Writer, x *summary.Index, opt indexOptions) ([]model.Diagnostic, error) {
		form := text.Plain
		if opt.ascii {
			form = text.ASCII
		}
		return nil, signed(textMark, func(w io.Writer, x *summary.Index) error {
			if opt.screen > 0 {
				return text.WriteIndexWithin(w, x, form, opt.screen)
			}
			return text.WriteIndex(w, x, form)
		})(w, x)
	}},
	{"md", markdownEndings, false, false, plainly(signed(markdownMark, func(w io.Writer, x *summary.Index) error { return text.WriteIndex(w, x, text.Markdown) }))},
	{"html", htmlEndings, false, true, func(w io.Writer, x *summary.Index, opt indexOptions) ([]model.Diagnostic, error) {
		return nil, html.WriteIndex(w, x, opt.Theme)
	}},
	{"json", jsonEndings, false, false, plainly(data.WriteIndexJSON)},
	{"csv", csvEndings, false, false, plainly(data.WriteIndexCSV)},
	{"pdf", pdfEndings, true, true, edited(pdf.WriteIndex)},
	{"epub", epubEndings, true, true, edited(epub.WriteIndex)},
}

func plainly(write func(io.Writer, *summary.Index) error) func(io.Writer, *summary.Index, indexOptions) ([]model.Diagnostic, error) {
	return func(w io.Writer, x *summary.Index, _ indexOptions) ([]model.Diagnostic, error) {
		return nil, write(w, x)
	}
}

func edited(write func(io.Writer, *summary.Index, export.Options) (export.Report, error)) func(io.Writer, *summary.Index, indexOptions) ([]model.Diagnostic, error) {
	return func(w io.Writer, x *summary.Index, opt indexOptions) ([]model.Diagnostic, error) {
		report, err := write(w, x, opt.Options)
		return report.Diagnostics, err
	}
}

func (f indexForm) names() (string, []string) { return f.name, f.endings }

func (f form[T]) names() (string, []string) { return f.name, f.endings }

// named is what has a name and endings of files to be picked by.
type named interface {
	names() (name string, endings []string)
}

// pick returns the form that a person named, else that of the output's name,
// else the usual one.
func pick[F named](forms []F, name, output string) (F, error) {
	ending := strings.ToLower(filepath.Ext(output))
	for _, f := range forms {
		if own, endings := f.names(); own == name || name == "" && slices.Contains(endings, ending) {
			return f, nil
		}
	}
	if name == "" {
		return forms[0], nil
	}
	var none F
	return none, choose("format", name, formNames(forms))
}

func formNames[F named](forms []F) []string {
	var names []string
	for _, f := range forms {
		name, _ := f.names()
		names = append(names, name)
	}
	return names
}

func readerNames() []string {
	var names []string
	for _, f := range readers() {
		names = append(names, f.Name)
	}
	slices.Sort(names)
	return names
}

// papers are the sizes of paper, the usual one first.
var papers = []themes.Paper{themes.A4, themes.A5, themes.Letter, themes.Legal}

func paperNames() []string {
	var names []string
	for _, p := range papers {
		names = append(names, p.Name)
	}
	return names
}

func themeNames() []string { return themes.Names() }
