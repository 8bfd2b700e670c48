package notes

import (
	"cmp"
	"maps"
	"strings"

	"gloss/model"
)

// Meta is what a person says of a book; it overrides what the notes say. Empty
// fields say nothing.
type Meta struct {
	Title    string
	Authors  []string
	Language string
	Event    string
	Date     model.Date // the first day
}

// Prepare makes of the documents that readers returned, in order and at least
// one, the one document that a book is made of: several become a part each of a
// new document. It keeps lines apart that are fields or were plainly not wrapped, quotes what was marked in a
// book, settles attributions, the spacing of lists, blanks and emphasis, finds the
// links in plain text, mends code, takes bold lines for headings where they are used
// so, tells days, talks and speakers, settles title, language and date, points out
// what stands there twice, and numbers sections and footnotes. The documents belong
// to the result afterwards.
func Prepare(docs []*model.Document, meta Meta) *model.Document {
	for _, d := range docs {
		settleMarks(d)
		mendDateLists(d)
		breakFieldLines(d)
		keepLineEnds(d)
		settleBlocks(d)
		settlePassages(d)
		settleText(d)
		addressHeadings(d)
		boldDays(d)
		boldHeadings(d)
		words := wordsOf(d)
		if d.Language = cmp.Or(meta.Language, d.Language); meta.Language == "" {
			settleLanguage(d, &words.guess)
		}
		dropOwnMarks(d)
		classifyTold(d)
		settle(d)
		words.pointOutRepeats(d)
		markForeign(d)
	}
	doc := docs[0]
	if len(docs) > 1 {
		doc = merge(docs)
	}
	if meta.Title != "" {
		doc.Title, doc.TitleFrom = meta.Title, "option"
	}
	if meta.Authors != nil {
		doc.Authors = meta.Authors
	}
	if meta.Event != "" {
		doc.Event = meta.Event
	}
	if !meta.Date.IsZero() {
		doc.Date = meta.Date
	}
	doc.Number()
	return doc
}

// settleText settles all runs: it finds addresses in them, leads links past forwarding pages and
// mends code too.
func settleText(d *model.Document) {
	var m codeMender
	var f forwarding
	d.EachText(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		joinWide(*run)
		*run = linkify(settleRun(*run), true)
		f.run(*run)
		m.spans(*run)
	}, m.block)
	m.report(d)
	f.report(d)
}

func merge(docs []*model.Document) *model.Document {
	book := &model.Document{Event: docs[0].Event, Place: docs[0].Place, Language: mostLanguage(docs)}
	seen := map[string]bool{}
	for _, d := range docs {
		if d.TitleFrom == "file name" && len(d.Sources) > 0 && strings.Contains(d.Sources[0].Name, "/") {
			d.Title = titleInFolder(d.Sources[0].Name)
		}
		part := &model.Section{Kind: model.PartSection, Blocks: d.Blocks, Sections: d.Sections}
		part.SetFacts(model.Facts{Date: d.Date, Language: d.Language})
		part.Position = model.Position{Line: 1}
		if len(d.Sources) > 0 {
			part.Source = model.NameOf(d.Sources[0].Name)
		}
		part.Title = []model.Inline{&model.Text{Position: part.Position, Value: d.Title}}
		absorbTitle(part, d)
		if about := d.About(); about != "" {
			part.Blocks = append([]model.Block{describe(part.Position, about)}, part.Blocks...)
		}
		shiftFootnotes(d, len(book.Footnotes))
		book.Sections = append(book.Sections, part)
		book.Footnotes = append(book.Footnotes, d.Footnotes...)
		book.Sources = append(book.Sources, d.Sources...)
		book.Ledgers = append(book.Ledgers, d.Ledgers...)
		book.Diagnostics = append(book.Diagnostics, d.Diagnostics...)
		for _, a := range d.Authors {
			if !seen[a] {
				seen[a] = true
				book.Authors = append(book.Authors, a)
			}
		}
		if book.Date.IsZero() || !d.Date.IsZero() && d.Date.Time().Before(book.Date.Time()) {
			book.Date = d.Date
		}
		if d.Event != book.Event {
			book.Event = ""
		}
		if d.Place != book.Place {
			book.Place = ""
		}
		if book.Told == nil {
			book.Told = d.Told
		} else {
			maps.Copy(book.Told, d.Told)
		}
		mergeLanguages(book, d, part)
	}
	book.Title, book.TitleFrom = mergedTitle(book, docs)
	nameBareLinks(book)
	return book
}

// mostLanguage returns the language that most lines of notes are in, of as many the first;
// "" where it is known of none.
func mostLanguage(docs []*model.Document) (most string) {
	lines := map[string]int{}
	for _, d := range docs {
		for _, s := range d.Sources {
			lines[d.Language] += max(s.Lines, 1)
		}
	}
	for _, d := range docs {
		if d.Language != "" && (most == "" || lines[d.Language] > lines[most]) {
			most = d.Language
		}
	}
	return most
}

// mergeLanguages takes over what a document says of languages: what is in another than
// the book becomes a passage of it.
func mergeLanguages(book, d *model.Document, part *model.Section) {
	if d.Language != "" && d.Language != book.Language {
		d.Sections, d.Blocks = []*model.Section{part}, nil
		tellAll(d, book.Language)
	}
	for run, lang := range d.Foreign {
		switch {
		case lang == book.Language:
		case d.Marked[run]:
			mark(book, run, lang)
		default:
			tell(book, run, lang)
		}
	}
}

// describe makes a paragraph of a file's description, which introduces its part.
func describe(pos model.Position, text string) model.Block {
	return &model.Paragraph{Position: pos, Inlines: []model.Inline{&model.Text{Position: pos, Value: text}}}
}

func mergedTitle(book *model.Document, docs []*model.Document) (title, from string) {
	if book.Event != "" {
		return book.Event, "file name"
	}
	if len(docs) == 2 {
		return docs[0].Title + " and " + docs[1].Title, "files"
	}
	return docs[0].Title + " and others", "files"
}

// absorbTitle takes into a part the section of its document that bears the part's
// title: the only section, or a first one that says nothing else. So it does with a day
// that the file is named after: its title says more than the file's name.
func absorbTitle(part *model.Section, d *model.Document) {
	if len(d.Blocks) > 0 || len(d.Sections) == 0 {
		return
	}
	s, rest := d.Sections[0], d.Sections[1:]
	own := FoldTitle(model.PlainText(s.Title)) == FoldTitle(d.Title)
	switch {
	case len(rest) > 0 && (!own || len(s.Blocks) > 0 || len(s.Sections) > 0 || s.Kind == model.DaySection):
		return
	case !own && d.TitleFrom != "heading" && (s.Kind != model.DaySection || s.Facts().Date.IsZero() || d.Title != s.Facts().Date.String()):
		return
	}
	if lang := d.Foreign[&s.Title]; lang != "" {
		tell(d, &part.Title, lang)
	}
	part.Position, part.Title, part.Blocks, part.Sections = s.Position, s.Title, s.Blocks, append(s.Sections, rest...)
	spokenBy(part, s.Facts().Speakers)
}

// Hoist takes away the section that stands round the whole document and has
// only its title to say, so that a book does not open with a chapter named like
// the book. Readers keep that section, because it is a heading of the notes.
//
// The same holds for a first section that has the book's title and nothing in
// it.
func Hoist(d *model.Document) {
	if len(d.Blocks) > 0 || len(d.Sections) == 0 {
		return
	}
	s := d.Sections[0]
	if s.Kind == model.DaySection && (len(d.Sections) > 1 || s.Facts().Date != d.Date) {
		return // a day among others, or one that the book does not tell
	}
	own := FoldTitle(model.PlainText(s.Title)) == FoldTitle(d.Title)
	switch {
	case len(d.Sections) == 1 && len(s.Sections) > 0 && (own || d.TitleFrom == "option"):
		d.Blocks, d.Sections = s.Blocks, s.Sections
	case len(d.Sections) > 1 && own && len(s.Blocks) == 0 && len(s.Sections) == 0:
		d.Sections = d.Sections[1:]
	default:
		return
	}
	d.Number()
}

func shiftFootnotes(d *model.Document, by int) {
	if by == 0 {
		return
	}
	for _, f := range d.Footnotes {
		f.Number += by
	}
	d.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		model.WalkInlines(*run, func(n model.Inline) {
			if r, ok := n.(*model.FootnoteRef); ok {
				r.Number += by
			}
		})
	})
}
