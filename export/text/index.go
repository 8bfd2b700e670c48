package text

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"

	"gloss/export/locale"
	"gloss/model"
	"gloss/model/summary"
)

// WriteIndex writes the index alone, for a person to read: tools and projects
// under their letters, then standards and people as lists of their own. An
// entry says what the thing is, how often the notes mention it, in which words
// first, in which sections and lines, and what it is mentioned with; a bar shows
// where in the notes that is. Plain text is made for a terminal of 80 columns.
func WriteIndex(w io.Writer, index *summary.Index, form Form) error {
	return WriteIndexWithin(w, index, form, textWidth)
}

// WriteIndexWithin is WriteIndex for a screen of so many columns: from 40 on; of more than 80
// it leaves the rest free.
func WriteIndexWithin(w io.Writer, index *summary.Index, form Form, screen int) error {
	l := &list{width: min(max(screen, leastWidth), textWidth), out: bufio.NewWriter(w), form: form, name: index.Title, sources: len(index.Sources), index: index, headings: index.Headings(), marks: blocks,
		locale: locale.For(index.Language, index.Wording)}
	if form == ASCII {
		l.form, l.marks = Plain, digits
	}
	l.title(l.locale.TheIndex, l.locale.IndexOf, l.headnote()...)
	letter := ""
	for _, e := range index.Tools {
		if e.Letter != letter {
			letter = e.Letter
			l.heading(letter)
		}
		l.entry(e)
	}
	if none := l.locale.NoTools; len(index.Tools) == 0 {
		if l.form != Markdown {
			none = wrap(none, "", "", l.width)
		}
		l.paragraph(none)
	}
	l.group(l.locale.Standards, index.Standards)
	l.group(l.locale.People, index.People)
	if err := l.out.Flush(); err != nil {
		return fmt.Errorf("writing the index: %w", err)
	}
	return nil
}

// headnote says what there is and how to read it.
func (l *list) headnote() []string {
	var counts []string
	for i, entries := range l.index.Lists() {
		what := [...]locale.Counted{l.locale.ToolCount, l.locale.StandardCount, l.locale.PersonCount}[i]
		if n := summary.Count(entries); n > 0 {
			counts = append(counts, l.locale.Of(what, n))
		}
	}
	if len(counts) == 0 {
		return nil
	}
	said := l.locale.Join(counts) + l.locale.Stop + l.locale.Then + l.locale.Found + l.locale.Then
	if l.sources > 1 {
		said += l.locale.UnderFiles
	} else {
		said += l.locale.Under
	}
	if l.index.Chosen() {
		said += map[bool]string{true: l.locale.Chief, false: l.locale.ChiefStars}[l.form == Markdown]
	}
	said += l.locale.Stop + l.locale.Then + l.locale.Bar
	if l.form != Markdown {
		said = wrap(said, "", "", l.width)
	}
	return []string{said}
}

// list writes headings, paragraphs and entries in one of the forms.
type list struct {
	headings map[string]string // of entries, by their names
	out      *bufio.Writer
	form     Form
	name     string // of the book
	sources  int
	width    int            // of lines
	index    *summary.Index // nil in a reading list
	marks    *bar
	locale   *locale.Locale
}

func newList(w io.Writer, book *model.Book, form Form) *list {
	return &list{out: bufio.NewWriter(w), form: form, width: textWidth, name: book.Title, sources: len(book.Sources), locale: locale.For(book.Language, book.Wording)}
}

// textWidth is how long the lines of plain text are, in characters; on a narrow screen they
// are shorter, down to leastWidth. From besideWidth on bars stand beside the names.
const (
	textWidth   = 80
	leastWidth  = 40
	besideWidth = 64
)

// title writes the title of the whole, what it is of the notes that have a name,
// and the lines that say how to read it.
func (l *list) title(what, of string, notes ...string) {
	title := oneLine(l.name)
	if title == "" {
		title = what
	} else {
		title = fmt.Sprintf(of, title)
	}
	if l.form == Markdown {
		l.put("# " + escaped(title) + "\n")
	} else {
		l.put(wrap(title, "", "", l.width) + "\n" + strings.Repeat("=", min(l.width, columns(title))) + "\n")
	}
	if l.index != nil {
		if facts := l.facts(); facts != "" {
			if facts = l.words(facts); l.form != Markdown {
				facts = wrap(facts, "", "", l.width)
			}
			l.put("\n" + facts + "\n")
		}
	}
	if len(notes) == 0 {
		return
	}
	l.put("\n")
	for _, n := range notes {
		l.put(n + "\n")
	}
}

// facts are the event, unless the title says it, the place and the days.
func (l *list) facts() string {
	x := l.index
	var list []string
	for _, s := range []string{oneLine(x.Event), oneLine(x.Place)} {
		if s != "" && !strings.Contains(strings.ToLower(x.Title), strings.ToLower(s)) {
			list = append(list, s)
		}
	}
	if days := l.locale.Dates(x.From, x.To); days != "" {
		list = append(list, days)
	}
	return strings.Join(list, l.locale.Comma)
}

func (l *list) heading(s string) {
	if l.form == Markdown {
		l.put("\n## " + escaped(s) + "\n\n")
		return
	}
	l.put("\n" + s + "\n" + strings.Repeat("-", min(l.width, columns(s))) + "\n\n")
}

func (l *list) paragraph(s string) {
	l.put("\n" + s + "\n")
}

func (l *list) put(s string) { l.out.WriteString(s) }

func (l *list) group(name string, entries []*summary.Entry) {
	if len(entries) == 0 {
		return
	}
	l.heading(name)
	for _, e := range entries {
		l.entry(e)
	}
}

func (l *list) entry(e *summary.Entry) {
	if e.See != "" {
		if l.form == Markdown {
			l.put("- " + escaped(e.Heading) + l.locale.BeforeSee() + "*" + l.locale.See + "* " + escaped(l.shown(e.See)) + "\n")
		} else {
			l.put(wrap(e.Heading+l.locale.BeforeSee()+l.locale.See+" "+l.shown(e.See), "", "    ", l.width) + "\n")
		}
		return
	}
	l.head(e)
	if about := l.about(e); about != "" && l.form != Markdown {
		l.put(wrap(about, "    ", "    ", l.width) + "\n")
	}
	if e.First.Telling() {
		before, form, after := l.locale.Quotation(e.First.Before, e.First.Form, e.First.After)
		l.sub(before+form+after, "    ", "     ")
	}
	parts, rest := l.index.Parts(e)
	for i := range parts {
		l.place(&parts[i])
	}
	if rest.Sections > 0 {
		l.rest(rest)
	}
	if len(e.With) > 0 {
		l.sub(l.locale.Upper(l.locale.With)+" "+strings.Join(e.With, l.locale.Comma), "    ", "      ")
	}
	if len(e.SeeAlso) > 0 {
		also := make([]string, len(e.SeeAlso))
		for i, name := range e.SeeAlso {
			also[i] = l.shown(name)
		}
		l.sub(l.locale.Upper(l.locale.SeeAlso)+" "+strings.Join(also, l.locale.Semicolon), "    ", "      ")
	}
}

// shown returns the heading of the entry of a name.
func (l *list) shown(name string) string { return cmp.Or(l.headings[name], name) }

// head writes the name of an entry, what kind of thing it is, how often it is
// named, and the bar.
func (l *list) head(e *summary.Entry) {
	kind := l.locale.Headed(e.Kind)
	drawn := l.marks.draw(e)
	heading := e.Heading
	if kind != "" {
		heading = e.Bare()
	}
	if l.form == Markdown {
		head := l.strong(heading)
		if kind != "" {
			head += " (" + escaped(kind) + ")"
		}
		head += l.locale.Comma + l.locale.Of(l.locale.Mentions, len(e.Mentions))
		if about := l.about(e); about != "" {
			head += ". " + about
		}
		l.put("- " + head + "\n  - `" + drawn + "`\n")
		return
	}
	head := oneLine(heading)
	if kind != "" {
		head += " (" + kind + ")"
	}
	head += l.locale.Comma + strconv.Itoa(len(e.Mentions)) + "×"
	if l.marks == digits {
		head = strings.TrimSuffix(head, "×") + "x"
	}
	if l.width < besideWidth {
		l.put(wrap(head, "", "    ", l.width) + "\n    " + drawn + "\n")
		return
	}
	room := l.width - summary.Buckets - 1
	if columns(head) > room {
		lines := strings.Split(wrap(head, "", "    ", room), "\n")
		last := len(lines) - 1
		for _, s := range lines[:last] {
			l.put(s + "\n")
		}
		head = lines[last]
	}
	l.put(head + strings.Repeat(" ", max(room+1-columns(head), 1)) + drawn + "\n")
}

// about is what is said of the thing itself.
func (l *list) about(e *summary.Entry) string {
	var about []string
	if e.About != "" {
		about = append(about, l.words(strings.TrimRight(oneLine(e.About), "."))+".")
	}
	if others := e.OtherNames(); len(others) > 0 {
		about = append(about, fmt.Sprintf(l.locale.Also, l.words(strings.Join(others, l.locale.Comma))))
	}
	if e.URL != "" {
		about = append(about, l.address(e.URL))
	}
	return strings.Join(about, " ")
}

// place writes a section with the lines in it.
func (l *list) place(p *summary.Place) {
	locators := p.Locators()
	lead, end := l.leadOf(p.Source, len(locators) == 1 && locators[0].First == locators[0].Last)
	if title := summary.Label(oneLine(p.Section)); title != "" {
		l.marked(title+" ("+lead, l.numbers(locators)+end+")")
		return
	}
	if l.sources == 1 { // before the first section, or of notes without any
		lead = l.locale.Upper(lead)
	}
	l.marked(lead, l.numbers(locators)+end)
}

// leadOf returns what stands before and behind the lines of a place: what they
// are, or in which file.
func (l *list) leadOf(source int, one bool) (lead, end string) {
	switch {
	case l.sources > 1:
		return l.index.Sources[source].Name + ":", ""
	case one:
		lead, end, _ = strings.Cut(l.locale.LineAt, "%s")
	default:
		lead, end, _ = strings.Cut(l.locale.LinesAt, "%s")
	}
	return lead, end
}

// rest writes what further sections have together.
func (l *list) rest(r summary.Rest) {
	said := l.numbers([]summary.Locator{r.Locator()})
	if r.Last > 0 {
		said = fmt.Sprintf(l.locale.LinesAt, said)
	}
	l.marked(l.locale.Of(l.locale.More, r.Sections), said)
}

// numbers returns lines, the chief one set off.
func (l *list) numbers(locators []summary.Locator) string {
	mark := "*"
	if l.form == Markdown {
		mark = "**"
	}
	said := make([]string, len(locators))
	for i, at := range locators {
		if said[i] = l.locale.LineRange(at.First, at.Last, at.Times); at.Chief {
			said[i] = mark + said[i] + mark
		}
		if l.marks == digits {
			said[i] = strings.NewReplacer("–", "-", "×", "x").Replace(said[i])
		}
	}
	return strings.Join(said, l.locale.Comma)
}

// sub writes a line below an entry.
func (l *list) sub(s, lead, indent string) {
	if l.form == Markdown {
		l.put("  - " + startEscaped(s) + "\n")
		return
	}
	l.put(wrap(s, lead, indent, l.width) + "\n")
}

// marked writes a line below an entry: words, then what has its marks already.
func (l *list) marked(words, rest string) {
	if l.form == Markdown {
		l.put("  - " + startEscaped(words) + strings.Repeat(" ", len(words)-len(strings.TrimRight(words, " "))) + rest + "\n")
		return
	}
	l.put(wrap(words+rest, "    ", "      ", l.width) + "\n")
}

func (l *list) strong(s string) string {
	if l.form == Markdown {
		return (&run{page: &page{}, where: inHeading}).write([]node{{kind: strong, kids: []node{{kind: words, text: oneLine(s)}}}}, 0, true)
	}
	return oneLine(s)
}

func (l *list) words(s string) string {
	if l.form == Markdown {
		return escaped(s)
	}
	return oneLine(s)
}

func (l *list) address(url string) string {
	if l.form != Markdown {
		return url
	}
	if target, ok := linkTarget(url); ok && angled(url, target) {
		return "<" + url + ">"
	}
	return escaped(url)
}

// escaped returns words as Markdown that stand within a line.
func escaped(s string) string {
	return (&run{page: &page{}, where: inHeading}).escape(oneLine(s), false)
}

// startEscaped returns words as Markdown that begin a line.
func startEscaped(s string) string {
	if s = oneLine(s); s == "" {
		return ""
	}
	return (&run{page: &page{}, where: inParagraph}).escape(s, true)
}
