package summary

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// Of makes the index of a book whose mentions are collated. The book stays as
// it is.
func Of(book *model.Book) *Index {
	x := PartOf(book)
	x.Complete()
	return x
}

// PartOf is Of without what Complete computes: an index to be merged with others.
func PartOf(book *model.Book) *Index {
	x := Head(book)
	numbers := make(map[string]int, len(x.Sources))
	for i, s := range x.Sources {
		numbers[s.Name] = i
	}
	r := newReader(book)
	r.read()
	for i, list := range [][]*model.IndexEntry{book.Entries, book.Standards, book.People} {
		entries := make([]*Entry, 0, len(list))
		for _, e := range list {
			entries = append(entries, r.entry(e, numbers))
		}
		*[]*[]*Entry{&x.Tools, &x.Standards, &x.People}[i] = entries
	}
	outlines := r.outlines()
	for i := range x.Sources {
		x.Sources[i].Outline = outlines[x.Sources[i].Name]
	}
	return x
}

// Head makes an index without entries: what it says of the book alone.
func Head(book *model.Book) *Index {
	x := &Index{
		Title: book.Title, Event: book.Event, Place: book.Place, Language: book.Language,
		Wording: book.Wording, Authors: book.Authors, Built: book.Built,
	}
	if x.Title == "" {
		x.Title = "Notes"
	}
	x.From, x.To = days(book.Document)
	for _, s := range book.Sources {
		src := Source{Name: s.Name, Lines: s.Lines, SHA256: s.SHA256}
		if len(book.Sources) == 1 {
			src.Title, src.Event, src.Place, src.Language = x.Title, x.Event, x.Place, x.Language
			src.Authors, src.From, src.To = x.Authors, x.From, x.To
		}
		x.Sources = append(x.Sources, src)
	}
	if len(x.Sources) == 0 {
		x.Sources = []Source{{Title: x.Title}}
	}
	return x
}

// days returns the first and the last day that a document names.
func days(doc *model.Document) (from, to model.Date) {
	x := Index{}
	x.addDays(doc.Date, doc.Date)
	doc.Walk(func(s *model.Section) { x.addDays(s.Facts().Date, s.Facts().Date) })
	return x.From, x.To
}

// reader looks up in the document what stands around mentions.
type reader struct {
	book     *model.Book
	first    map[*model.Mention]*firstMention
	points   map[*model.Mention]int    // the lines on which their points begin, where those are others
	titles   map[*model.Section]string // on one line
	text     []byte                    // of the run at hand
	pending  []span                    // first mentions in it
	codes    []string                  // the code in it
	mentions int                       // in it
}

// firstMention is one of the first mentions of an entry.
type firstMention struct {
	Context      // to be filled in
	nth     int  // of the entry
	telling *int // the least nth of those that are known to stand in telling words, for all of the entry
}

// idle reports whether nobody will ask what stands around a mention, as one before it
// stands in telling words.
func (f *firstMention) idle() bool { return f.nth > *f.telling }

// around sets the words around text[from:to], where the mention stands.
func (f *firstMention) around(text string, from, to int) {
	if f.idle() {
		return
	}
	around(&f.Context, text, from, to)
	if f.Telling() {
		*f.telling = f.nth
	}
}

// notice notes which of the words around are code.
func (f *firstMention) notice(codes []string) {
	words := f.Words()
	if !signed(words) {
		return
	}
	var signs []string
	for _, c := range codes {
		if c = within(words, spaced(c)); signed(c) {
			signs = append(signs, c)
		}
	}
	f.Code = strings.Join(signs, "\n")
}

// looked is the number of mentions of an entry among which the first is sought
// that stands in telling words: often a heading comes first.
const looked = 6

// span is a mention in the text of a run.
type span struct {
	mention  *firstMention
	from, to int
}

func newReader(book *model.Book) *reader {
	r := &reader{book: book, first: map[*model.Mention]*firstMention{}, points: map[*model.Mention]int{}, titles: map[*model.Section]string{}}
	for _, list := range [][]*model.IndexEntry{book.Entries, book.Standards, book.People} {
		for _, e := range list {
			mentions := e.Mentions[:min(len(e.Mentions), looked)]
			telling := len(mentions)
			for i, m := range mentions {
				f := &firstMention{Context: Context{Form: m.Form}, nth: i, telling: &telling}
				if r.first[m] != nil { // of another entry, too
					f.nth, f.telling = 0, new(int)
				}
				r.first[m] = f
			}
		}
	}
	return r
}

func (r *reader) read() {
	r.book.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) { r.run(*run) })
	r.book.EachBlock(func(b model.Block) {
		if c, ok := b.(*model.Code); ok {
			r.code(c)
		}
	})
}

// run reads the inlines of a paragraph, a title, a cell.
func (r *reader) run(run []model.Inline) {
	if len(run) == 0 {
		return
	}
	r.text, r.pending, r.codes, r.mentions = r.text[:0], r.pending[:0], r.codes[:0], 0
	r.inlines(run, int(run[0].Pos().Line))
	if len(r.pending) == 0 {
		return
	}
	text := string(r.text)
	for _, s := range r.pending {
		s.mention.around(text, s.from, s.to)
		s.mention.notice(r.codes)
	}
}

func (r *reader) inlines(list []model.Inline, point int) {
	for i, n := range list {
		from := len(r.text)
		switch n := n.(type) {
		case *model.Text:
			r.text = append(r.text, n.Value...)
		case *model.CodeSpan:
			r.text = append(r.text, n.Value...)
			if signed(n.Value) {
				r.codes = append(r.codes, n.Value)
			}
			for _, m := range n.Mentions {
				r.mention(m, point, from)
			}
		case *model.Image:
			r.text = append(r.text, n.Alt...)
		case *model.LineBreak:
			r.text = append(r.text, lineEnd(list[i+1:]))
		default:
			r.inlines(model.Children(n), point)
			if m, ok := n.(*model.Mention); ok {
				r.mention(m, point, from)
			}
		}
	}
}

// mention notes where a mention stands whose text goes from from to the end.
func (r *reader) mention(m *model.Mention, point, from int) {
	if point > 0 && point != int(m.Line) {
		r.points[m] = point
	}
	if f := r.first[m]; f != nil && f.Line == 0 && !f.idle() {
		f.Line, f.Section = int(m.Line), r.titleOf(m)
		r.pending = append(r.pending, span{f, from, len(r.text)})
	}
}

// code reads a block of code, whose mentions know their lines.
func (r *reader) code(b *model.Code) {
	lines := lineFinder{text: b.Text}
	for _, m := range b.Mentions {
		if b.Line > 0 && b.Line != m.Line {
			r.points[m] = int(b.Line)
		}
		f := r.first[m]
		if f == nil || f.Line != 0 || f.idle() {
			continue
		}
		f.Line, f.Section = int(m.Line), r.titleOf(m)
		if from := lines.with(b, m); from >= 0 {
			f.around(b.Text, from, from+len(m.Form))
			f.notice([]string{f.Words()})
		}
	}
}

// NewEntry makes an entry of what a book's entry says of the thing itself; of
// where it is mentioned it says nothing.
func NewEntry(e *model.IndexEntry) *Entry {
	return &Entry{
		Key: e.Key, Term: e.Name, Name: e.Name, Heading: e.Heading(), Sort: e.Sort, Letter: e.Letter, Kind: e.Kind,
		Aliases: e.Aliases, Shown: e.Shown, URL: e.URL, About: e.About, Origin: e.Origin, Decided: e.Decided, See: e.See, SeeAlso: e.SeeAlso, SeeAlsoDecided: e.SeeAlsoDecided,
	}
}

// entry makes an entry of one of the book's.
func (r *reader) entry(e *model.IndexEntry, sources map[string]int) *Entry {
	out := NewEntry(e)
	if len(e.Mentions) == 0 {
		return out
	}
	out.Term = termOf(e)
	out.Mentions = make([]Mention, 0, len(e.Mentions))
	for _, m := range e.Mentions {
		s := Mention{Source: sources[m.Source.String()], Line: int(m.Line), Form: m.Form, Why: m.Why.String(), Point: r.points[m], Principal: m == e.Principal}
		if s.Point == 0 {
			s.Point = int(m.Line)
		}
		if s.Section = r.titleOf(m); m.Section != nil {
			s.Heading = int(m.Section.Line)
		}
		out.Mentions = append(out.Mentions, s)
	}
	for i := range e.Mentions[:min(len(e.Mentions), looked)] {
		c := r.first[e.Mentions[i]].Context
		c.Source, c.Line, c.Section = out.Mentions[i].Source, out.Mentions[i].Line, out.Mentions[i].Section
		if i == 0 || c.Telling() {
			out.First = c
		}
		if c.Telling() {
			break
		}
	}
	return out
}

// titleOf returns the title of the section that a mention stands in, on one line; ""
// before the first.
func (r *reader) titleOf(m *model.Mention) string {
	if m.Section == nil {
		return ""
	}
	return r.title(m.Section)
}

func (r *reader) title(s *model.Section) string {
	title, known := r.titles[s]
	if !known {
		title = oneLine(model.PlainText(s.Title))
		r.titles[s] = title
	}
	return title
}

// termOf returns the name of an entry without what tells it from others: what
// its mentions are said to name.
func termOf(e *model.IndexEntry) string {
	name := e.Mentions[0].Name
	if n := len(name); n > 0 && len(e.Name) > n+2 && e.Name[:n] == name && e.Name[n:n+2] == " (" {
		return name
	}
	return e.Name
}

// lineEnd returns what stands for the end of a line before rest: a blank where a sentence goes
// on in small letters, else what ends it.
func lineEnd(rest []model.Inline) byte {
	if len(rest) > 0 {
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(model.PlainText(rest[:1]), " ")); unicode.IsLower(r) {
			return ' '
		}
	}
	return '\n'
}

// OtherNames returns the other names of an entry as an index for people shows them.
func (e *Entry) OtherNames() []string {
	if e.Shown != nil {
		return e.Shown
	}
	return e.Aliases
}
