package markdown

import (
	"fmt"
	"slices"
	"strings"

	"gloss/model"
	"gloss/notes"
)

// front is what the front matter says.
type front struct {
	first       int  // line of the first field
	titled      bool // it names a title, be it an empty one
	subtitle    string
	description string
	date        string
	dateLine    int
	created     string // a date for want of a better one
	shown       []frontLine
}

// maxFront is how many lines front matter may have.
const maxFront = 500

// frontMatter reads the front matter that the source begins with, if any, and
// returns the offset at which the body begins. It understands the part of YAML
// (between "---") and TOML (between "+++") that front matter is written in:
// scalars, quoted or not, folded and literal text, and lists in both notations.
// A full YAML parser is of no use here: the known ones take gigabytes for a few
// kilobytes of nested brackets.
func (r *reading) frontMatter() int {
	if len(r.places.starts) == 0 {
		return 0
	}
	open := 1
	for open < min(len(r.places.starts), maxFront) && strings.TrimSpace(r.places.text(open)) == "" {
		open++
	}
	fence := strings.TrimRight(r.places.text(open), " \t")
	switch {
	case open > 1 && fence != "---":
		return 0
	case strings.HasPrefix(fence, "% "):
		return r.titleBlock()
	case fence != "---" && fence != "+++":
		if begin := r.headFields(); begin > 0 {
			return begin
		}
		if begin := r.assignments(); begin > 0 {
			return begin
		}
		return r.pageProperties()
	}
	r.front.first = open + 1
	f, end := r.frontFields(open, fence)
	if end == 0 || open > 1 && !f.certain() {
		return 0 // text, if between two rulers
	}
	r.ledger.Merge(open)
	r.ledger.Merge(end)
	r.takeFront(&f)
	r.settleFront()
	if end == len(r.places.starts) {
		return len(r.src.Text)
	}
	return r.places.starts[end]
}

// takeFront takes over what front matter says, and notes what of it was not
// understood.
func (r *reading) takeFront(f *fields) {
	for i, field := range f.list {
		if f.saidAgain(i) {
			r.tellUnused(field.key, field.first)
			for line := field.first; line <= field.last; line++ {
				r.ledger.Drop(line+r.front.first, fmt.Sprintf("front matter that is given again below: %s", notes.Short(field.key)))
			}
			continue
		}
		r.field(field)
	}
	for _, i := range f.broken {
		line := i + r.front.first
		r.ledger.Drop(line, "front matter not understood")
		r.doc.Report(model.At(r.src.Name, line, 1), model.Warning, "markdown.front-matter",
			fmt.Sprintf("line %q of the front matter is not understood", notes.Short(strings.TrimSpace(r.places.text(line)))),
			"write it as \"key: value\"")
	}
}

// frontFields returns the front matter below the fence in a line, and the line of the
// other fence; 0 where it is none. Where that fence is missing, or stands in the text
// below as a ruler does, a blank line ends what is plainly front matter.
func (r *reading) frontFields(open int, fence string) (f fields, end int) {
	blank := 0
	for line := open + 1; line <= min(len(r.places.starts), maxFront) && end == 0; line++ {
		text := strings.TrimRight(r.places.text(line), " \t")
		switch {
		case text == fence || fence == "---" && text == "...":
			end = line
		case text == "" && blank == 0:
			blank = line
		}
	}
	if end > 0 {
		if f = r.fieldsBetween(open, end, fence); !f.plausible() {
			return f, 0
		}
		if f.parse(); blank == 0 || !slices.ContainsFunc(f.broken, func(i int) bool { return i+r.front.first > blank }) {
			return f, end
		}
	}
	if blank == 0 {
		return f, 0
	}
	f = r.fieldsBetween(open, blank, fence)
	if f.parse(); !f.certain() && (end == 0 || !f.known()) {
		return f, 0
	}
	r.doc.Report(model.At(r.src.Name, open, 1), model.Warning, "markdown.front-matter",
		"the front matter is not ended", fmt.Sprintf("write %q below it", fence))
	return f, blank
}

func (r *reading) fieldsBetween(open, end int, fence string) fields {
	f := fields{sep: ':'}
	if fence == "+++" {
		f.sep = '='
	}
	for line := open + 1; line < end; line++ {
		f.lines = append(f.lines, r.places.text(line))
	}
	return f
}

// titleBlock reads the block of title, authors and date that begins with "% " in
// the way of pandoc, and returns the offset at which the body begins.
func (r *reading) titleBlock() int {
	keys := [...]string{"title", "author", "date"}
	f := fields{sep: ':'}
	line := 1
	for ; line <= min(len(r.places.starts), len(keys)); line++ {
		rest, ok := strings.CutPrefix(r.places.text(line), "%")
		if !ok {
			break
		}
		f.lines = append(f.lines, keys[line-1]+": "+quotedValue(strings.TrimSpace(rest)))
	}
	if strings.TrimSpace(r.places.text(line)) != "" {
		return 0
	}
	r.takeTop(&f)
	if line > len(r.places.starts) {
		return len(r.src.Text)
	}
	return r.places.starts[line-1]
}

// takeTop takes over the fields of the first lines, none of which is text.
func (r *reading) takeTop(f *fields) {
	r.front.first = 1
	f.parse()
	for _, field := range f.list {
		r.field(field)
	}
	r.settleFront()
}

// field takes over what one field says.
func (r *reading) field(f field) {
	doc := r.doc
	known := true
	key := notes.FrontKeyOf(f.key)
	if isUnfilled(f.text()) {
		key = notes.OtherKey
	}
	switch key {
	case notes.TitleKey:
		r.front.titled = true
		if doc.Title = plainValue(f.text()); doc.Title != "" {
			doc.TitleFrom = "front matter"
		}
	case notes.AuthorKey:
		for _, name := range f.authors() {
			if name = plainValue(strings.NewReplacer("[[", "", "]]", "").Replace(name)); !slices.Contains(doc.Authors, name) {
				doc.Authors = append(doc.Authors, name)
			}
		}
	case notes.LanguageKey:
		lang, _, _ := strings.Cut(f.text(), " #")
		doc.Language = strings.ReplaceAll(lang, "_", "-")
	case notes.EventKey:
		doc.Event = strings.NewReplacer("[[", "", "]]", "").Replace(f.text())
		f.parts = r.eventParts(f)
	case notes.PlaceKey:
		doc.Place = f.text()
	case notes.DateKey:
		r.front.date, r.front.dateLine = strings.Trim(f.text(), "`"), f.first+r.front.first
	case notes.CreatedKey:
		if known = r.front.created == "" && f.text() != ""; known {
			r.front.created = f.text()
		}
	case notes.LayoutKey: // as WriteMarkdown has it; blogs have other layouts
		known = f.text() == "lost"
		doc.Sources[0].LayoutLost = known
	case notes.SubtitleKey:
		r.front.subtitle = plainValue(f.text())
	case notes.DescriptionKey:
		r.front.description = plainValue(f.text())
	case notes.ShownKey:
		known = r.showField(f)
	default:
		known = false
	}
	r.accountFor(f, known)
}

// accountFor says what became of a field: known are those of which something was taken
// over.
func (r *reading) accountFor(f field, known bool) {
	if !known {
		r.tellUnused(f.key, f.first)
	}
	for _, p := range f.parts {
		if known {
			r.tellUnused(p.key, p.line)
		}
	}
	for i := f.first; i <= f.last; i++ {
		line := i + r.front.first
		switch {
		case strings.TrimSpace(r.places.text(line)) == "":
		case known && !f.unread(i):
			r.ledger.Place(line)
		default:
			r.ledger.Drop(line, fmt.Sprintf("front matter of no use here: %s", notes.Short(f.key)))
		}
	}
}

// withoutEntities resolves the entities of HTML that generators of sites take in a title,
// unless they stand for others: what is said of those is the text itself.
func withoutEntities(s string) string {
	text := decodeEntities(s)
	if text == s || decodeEntities(text) != text {
		return s
	}
	return notes.Rejoin(text, " ")
}

func (r *reading) tellUnused(key string, line int) {
	r.doc.Report(model.At(r.src.Name, line+r.front.first, 1), model.Info, "markdown.front-matter",
		fmt.Sprintf("nothing is made of %q in the front matter", notes.Short(key)), "")
}

// eventParts takes over where and when an event is, and returns what else is said of
// it.
func (r *reading) eventParts(f field) (rest []part) {
	for _, p := range f.parts {
		switch key := notes.FrontKeyOf(p.key); {
		case key == notes.PlaceKey && r.doc.Place == "":
			r.doc.Place = p.value
		case key == notes.DateKey && r.front.date == "":
			r.front.date, r.front.dateLine = p.value, p.line+r.front.first
		case key == notes.TitleKey && r.doc.Event == "":
			r.doc.Event = p.value
		default:
			rest = append(rest, p)
		}
	}
	return rest
}

func (r *reading) settleFront() {
	if r.doc.Description = r.front.description; r.doc.Description == "" {
		r.doc.Description = r.front.subtitle
	} else if r.front.subtitle != "" {
		r.doc.Description = r.front.subtitle + ". " + r.doc.Description
	}
	if date, words := dayOf(r.front.date); words != "" {
		r.doc.Date, r.doc.Dated = date, words
		return
	}
	r.doc.Date, r.doc.Dated = dayOf(r.front.created)
	if r.front.date == "" {
		return
	}
	severity := model.Warning
	switch strings.ToLower(r.front.date) {
	case "today", "now", "last-modified", "\\today":
		severity = model.Info // who publishes the notes fills it in
	default:
		if strings.ContainsAny(r.front.date, "{`") {
			severity = model.Info
		}
	}
	r.doc.Report(model.At(r.src.Name, r.front.dateLine, 1), severity, "markdown.front-matter",
		fmt.Sprintf("%q is no date", notes.Short(r.front.date)), "write it as 2011-03-11")
}

// dayOf reads a date, behind which the time of the day may stand, and returns the
// words that name it; "" for none.
func dayOf(text string) (date model.Date, words string) {
	text = strings.Trim(strings.NewReplacer("[[", "", "]]", "").Replace(text), "<>")
	text, _, _ = strings.Cut(text, " #")
	if len(text) == 8 && strings.Trim(text, "0123456789") == "" {
		text = text[:4] + "-" + text[4:6] + "-" + text[6:]
	}
	for _, day := range []string{text, beforeTime(text)} {
		if date, ok := notes.ParseDay(day, notes.AnyOrder); ok && !date.IsZero() {
			return date, day
		}
	}
	return model.Date{}, ""
}

// beforeTime returns what stands before the time of the day: "2024-05-21T10:00",
// "21/05/2024 18:50:17", "March 12, 2024 10:15 AM".
func beforeTime(text string) string {
	if len(text) > 10 && text[4] == '-' && text[10] == 'T' {
		return text[:10]
	}
	i := strings.IndexByte(text, ':')
	if i < 0 {
		return text
	}
	return strings.TrimRight(text[:max(0, strings.LastIndexByte(text[:i], ' '))], " ,")
}
