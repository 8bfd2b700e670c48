package text

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"gloss/model"
)

// WriteIndex writes the index alone, for a person to read: tools and projects
// under their letters, then standards and people as lists of their own. An
// entry says what the thing is, how often the notes mention it, and where: the
// sections, with the lines of the notes.
func WriteIndex(w io.Writer, book *model.Book, form Form) error {
	l := newList(w, book, form)
	l.title("Index", "Tools and projects that the notes mention, with what they are and how often they are named.",
		"Below each stand the sections that name it, with the lines of "+l.lines()+" in brackets.")
	letter := ""
	for _, e := range book.Entries {
		if e.Letter != letter {
			letter = e.Letter
			l.heading(letter)
		}
		l.entry(e)
	}
	if len(book.Entries) == 0 {
		l.paragraph("The notes mention no tool or project that is known.")
	}
	l.group("Standards", book.Standards)
	l.group("People", book.People)
	if err := l.out.Flush(); err != nil {
		return fmt.Errorf("writing the index: %w", err)
	}
	return nil
}

// list writes headings, paragraphs and entries in one of the forms.
type list struct {
	out     *bufio.Writer
	form    Form
	book    *model.Book
	sources int
}

func newList(w io.Writer, book *model.Book, form Form) *list {
	return &list{out: bufio.NewWriter(w), form: form, book: book, sources: len(book.Sources)}
}

// width is how long the lines of plain text are, in characters.
const width = 80

func (l *list) lines() string {
	if l.sources > 1 {
		return "the files"
	}
	return "the notes"
}

// title writes the title of the whole and the two lines that say how to read
// it.
func (l *list) title(what, first, second string) {
	title := oneLine(l.book.Title)
	if title == "" {
		title = what
	} else {
		title += ": " + strings.ToLower(what)
	}
	if l.form == Markdown {
		l.put("# " + escaped(title) + "\n\n" + first + "\n" + second + "\n")
		return
	}
	l.put(title + "\n" + strings.Repeat("=", min(width, characters(title))) + "\n\n" + first + "\n" + second + "\n")
}

func (l *list) heading(s string) {
	if l.form == Markdown {
		l.put("\n## " + escaped(s) + "\n\n")
		return
	}
	l.put("\n" + s + "\n" + strings.Repeat("-", min(width, characters(s))) + "\n\n")
}

func (l *list) paragraph(s string) {
	l.put("\n" + s + "\n")
}

func (l *list) put(s string) { l.out.WriteString(s) }

func (l *list) group(name string, entries []*model.IndexEntry) {
	if len(entries) == 0 {
		return
	}
	l.heading(name)
	for _, e := range entries {
		l.entry(e)
	}
}

func (l *list) entry(e *model.IndexEntry) {
	if e.See != "" {
		if l.form == Markdown {
			l.put("- " + escaped(e.Name) + ", *see* " + escaped(e.See) + "\n")
		} else {
			l.put(wrap(e.Name+", see "+e.See, "", "    ", width) + "\n")
		}
		return
	}
	head := l.strong(e.Name)
	if e.Kind != "" {
		head += " (" + l.words(e.Kind) + ")"
	}
	head += ", " + mentions(len(e.Mentions))
	var about []string
	if e.About != "" {
		about = append(about, l.words(strings.TrimRight(oneLine(e.About), "."))+".")
	}
	if len(e.Aliases) > 0 {
		about = append(about, "Also: "+l.words(strings.Join(e.Aliases, ", "))+".")
	}
	if e.URL != "" {
		about = append(about, l.address(e.URL))
	}
	l.point(head, strings.Join(about, " "))
	for _, p := range places(e.Mentions, l.sources > 1) {
		l.sub(p.section + " (" + p.where() + ")")
	}
	if len(e.SeeAlso) > 0 {
		l.sub("See also " + strings.Join(e.SeeAlso, ", "))
	}
}

func mentions(n int) string {
	if n == 1 {
		return "1 mention"
	}
	return strconv.Itoa(n) + " mentions"
}

// point writes the head of an entry and what is said of it.
func (l *list) point(head, about string) {
	if l.form == Markdown {
		if about != "" {
			head += ". " + about
		}
		l.put("- " + head + "\n")
		return
	}
	l.put(wrap(head, "", "    ", width) + "\n")
	if about != "" {
		l.put(wrap(about, "    ", "    ", width) + "\n")
	}
}

// sub writes a line below an entry.
func (l *list) sub(s string) {
	if l.form == Markdown {
		l.put("  - " + startEscaped(s) + "\n")
		return
	}
	l.put(wrap(s, "    – ", "      ", width) + "\n")
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

func characters(s string) int { return len([]rune(s)) }

// spot is a section with the lines in it that name a thing.
type spot struct {
	section string
	source  string // "" where there is only one
	lines   []int
}

func (s spot) where() string {
	var b strings.Builder
	switch {
	case s.source != "":
		b.WriteString(s.source + ":")
	case len(s.lines) == 1:
		b.WriteString("line ")
	default:
		b.WriteString("lines ")
	}
	for i, n := range s.lines {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(strconv.Itoa(n))
	}
	return b.String()
}

// places groups mentions by the sections that they stand in, in the order of
// the notes. A line counts once.
func places(mentions []*model.Mention, named bool) []spot {
	var out []spot
	type key struct {
		section *model.Section
		source  string
	}
	index := map[key]int{}
	for _, m := range mentions {
		k := key{m.Section, m.Source}
		i, ok := index[k]
		if !ok {
			s := spot{section: "Before the first section"}
			if m.Section != nil {
				s.section = oneLine(model.PlainText(m.Section.Title))
			}
			if named {
				s.source = m.Source
			}
			i = len(out)
			index[k] = i
			out = append(out, s)
		}
		lines := out[i].lines
		if len(lines) == 0 || lines[len(lines)-1] != m.Line {
			out[i].lines = append(lines, m.Line)
		}
	}
	return out
}
