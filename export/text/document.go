package text

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// WriteMarkdown writes a document in the normal form: front matter, a heading
// for each section, paragraphs on one line each, lists with "-", code in
// fences, footnotes last. Mentions leave no trace. It changes nothing in doc.
func WriteMarkdown(w io.Writer, doc *model.Document) error {
	p := &page{out: bufio.NewWriter(w), labels: labels(doc), told: doc.Told, foreign: doc.Foreign, marked: doc.Marked}
	if len(doc.Sources) > 1 {
		p.headings, p.joint = doc.Headings(), doc.JointHeadings()
	}
	p.front(doc)
	p.blocks(doc.Blocks, false)
	for _, s := range doc.Sections {
		p.section(s, 1)
	}
	p.footnotes(doc)
	if err := p.out.Flush(); err != nil {
		return fmt.Errorf("writing Markdown: %w", err)
	}
	return nil
}

// page writes lines with what stands before each of them. Errors stay in the
// buffered writer until the end.
type page struct {
	out    *bufio.Writer
	prefix string // of every line: indentation and marks of quotations
	lead   string // of the next line, instead of prefix: it has a list mark
	depth  int    // containers round the line, as a reader counts them
	begun  bool   // something stands on the page
	labels map[int]string

	// Those of the document.
	told    map[*model.Section]*model.Facts
	foreign map[*[]model.Inline]string
	marked  map[*[]model.Inline]bool

	// Of a document of several files, the headings by file, and as they are in one.
	headings, joint *model.Headings
}

// innerTarget returns the target of a link to a place of the notes, as it has to be now that
// all files are one; "" for a file whose title no link can lead to.
func (p *page) innerTarget(l *model.Link) string {
	if p.headings == nil {
		return l.Target
	}
	if anchor := p.joint.Anchor(p.headings.Find(l.Source, l.Target[1:])); anchor != "" {
		return "#" + anchor
	}
	if strings.IndexByte(l.Target[1:], '#') >= 0 {
		return ""
	}
	return l.Target
}

// line writes a line; a blank one has no blanks at its end.
func (p *page) line(s string) {
	before := p.prefix
	if p.lead != "" {
		before, p.lead = p.lead, ""
	}
	if s == "" {
		before = strings.TrimRight(before, " ")
	}
	p.out.WriteString(before)
	p.out.WriteString(s)
	p.out.WriteByte('\n')
	p.begun = true
}

// blank writes a blank line, unless the page has only begun.
func (p *page) blank() {
	if p.begun && p.lead == "" {
		p.line("")
	}
}

// maxHeading is the deepest level that a heading can have.
const maxHeading = 6

func (p *page) section(s *model.Section, level int) {
	if title := p.heading(p.spoken(&s.Title)); title != "" {
		p.blank()
		p.line(strings.Repeat("#", min(level, maxHeading)) + " " + title + p.facts(p.told[s]))
	}
	if len(s.Blocks) > 0 {
		p.blank()
		p.blocks(s.Blocks, false)
	}
	for _, c := range s.Sections {
		p.section(c, level+1)
	}
}

// heading returns a title as the content of a heading.
func (p *page) heading(title []model.Inline) string {
	s := p.inlines(title, inHeading)
	// "# C #" would lose its last sign.
	if body := strings.TrimRight(s, "#"); body != s && (body == "" || body[len(body)-1] == ' ') {
		s = body + strings.Repeat(`\#`, len(s)-len(body))
	}
	return s
}

// facts returns what the notes tell of a section in no words as attributes that
// stand behind its title.
func (p *page) facts(f *model.Facts) string {
	if f == nil {
		return ""
	}
	var names []string
	for _, name := range f.Speakers {
		names = append(names, oneLine(name))
	}
	list := ""
	for _, a := range []struct{ key, value string }{
		{"date", f.Date.String()}, {"speakers", strings.Join(names, "; ")}, {"start", f.Start}, {"end", f.End}, {"room", oneLine(f.Room)},
	} {
		value := a.value
		switch {
		case value == "":
			continue
		case strings.Trim(value, "0123456789:-") != "":
			value = `"` + strings.ReplaceAll(value, `"`, `""`) + `"`
		}
		list += " " + a.key + "=" + value
	}
	if list == "" {
		return ""
	}
	r := &run{page: p, where: inHeading}
	return " {" + r.escape(list[1:], false) + "}"
}

func (p *page) front(doc *model.Document) {
	title := oneLine(doc.Title)
	if title == "" {
		title = impliedTitle(doc)
	}
	fields := []struct{ key, value string }{
		{"title", scalar(literal(title))},
		{"event", scalar(oneLine(doc.Event))},
		{"place", scalar(oneLine(doc.Place))},
		{"date", doc.Date.String()},
		{"authors", flow(doc.Authors)},
		{"lang", scalar(strings.ReplaceAll(oneLine(doc.Language), "_", "-"))},
		{"description", scalar(literal(oneLine(doc.Description)))},
		{"layout", layout(doc.Sources)},
	}
	for _, f := range fields {
		if f.value == "" {
			continue
		}
		if !p.begun {
			p.line("---")
		}
		p.line(f.key + ": " + f.value)
	}
	if p.begun {
		p.line("---")
		if len(doc.Blocks) > 0 {
			p.blank()
		}
	}
}

// layout returns "lost" where the notes had lost their layout, else "".
func layout(sources []model.Source) string {
	for _, s := range sources {
		if !s.LayoutLost {
			return ""
		}
	}
	if len(sources) == 0 {
		return ""
	}
	return "lost"
}

// impliedTitle returns the title that a reader would take from the headings of
// a document that has none of its own. Said outright, it stays the same.
func impliedTitle(doc *model.Document) string {
	if len(doc.Sections) == 0 {
		return ""
	}
	first := doc.Sections[0]
	if len(doc.Sections) == 1 && len(first.Sections) > 0 ||
		len(doc.Sections) > 1 && len(first.Sections) == 0 && len(first.Blocks) == 0 {
		return oneLine(model.PlainText(first.Title))
	}
	return ""
}

// literal puts a backslash before what would be read as an entity, a tag or a mark of
// emphasis in a title.
func literal(s string) string {
	var b strings.Builder
	done, lastTag := 0, strings.LastIndexByte(s, '>')
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '&':
			if !entityLike(s[i:]) {
				continue
			}
		case '<':
			if i+1 == len(s) || !asciiLetter(s[i+1]) || i > lastTag {
				continue
			}
		case '*', '_', '`':
			if i > 0 && (asciiLetter(s[i-1]) || s[i-1] == c) || strings.IndexByte(s[i+1:], c) < 0 {
				continue
			}
		case '\\':
			if i+1 == len(s) || strings.IndexByte("&<*_`\\", s[i+1]) < 0 {
				continue
			}
		default:
			continue
		}
		b.WriteString(s[done:i] + `\`)
		done = i
	}
	return b.String() + s[done:]
}

// scalar writes a value of the front matter, in quotes where it needs them.
func scalar(s string) string {
	if s == "" || plainScalar(s) {
		return s
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

func plainScalar(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	if strings.ContainsRune("\"'[]{}>|*&!%#`@,?:-~=+.", first) || s[len(s)-1] == ':' || s[0] >= '0' && s[0] <= '9' {
		return false
	}
	switch strings.ToLower(s) {
	case "null", "true", "false", "yes", "no", "on", "off":
		return false
	}
	return !strings.Contains(s, ": ") && !strings.ContainsAny(s, "#\"'\\")
}

// flow writes a list of values in brackets.
func flow(values []string) string {
	var list []string
	for _, v := range values {
		if v = oneLine(v); v == "" {
			continue
		}
		s := scalar(literal(v))
		if s == v && strings.ContainsAny(v, ",[]{}") {
			s = strconv.Quote(v)
		}
		list = append(list, s)
	}
	if list == nil {
		return ""
	}
	return "[" + strings.Join(list, ", ") + "]"
}

// footnotes writes the definitions in the order of the document.
func (p *page) footnotes(doc *model.Document) {
	for _, f := range ordered(doc) {
		p.blank()
		p.lead, p.prefix, p.depth = "[^"+p.labels[f.Number]+"]: ", "    ", 1
		p.blocks(f.Blocks, false)
		if p.lead != "" { // nothing stands in it
			p.lead = strings.TrimRight(p.lead, " ")
			p.line("")
		}
		p.prefix, p.depth = "", 0
	}
}

// ordered returns the footnotes in the order in which a reader would number
// them: as they are referred to, then those that nothing refers to.
func ordered(doc *model.Document) []*model.Footnote {
	byNumber := map[int]*model.Footnote{}
	for _, f := range doc.Footnotes {
		byNumber[f.Number] = f
	}
	var list []*model.Footnote
	seen := map[int]bool{}
	add := func(n int) {
		if f := byNumber[n]; f != nil && !seen[n] {
			seen[n] = true
			list = append(list, f)
		}
	}
	main := *doc
	main.Footnotes = nil
	main.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) { eachRef(*run, add) })
	for i := 0; i < len(list); i++ {
		notes := model.Document{Blocks: list[i].Blocks}
		notes.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) { eachRef(*run, add) })
	}
	for _, f := range doc.Footnotes {
		add(f.Number)
	}
	return list
}

func eachRef(run []model.Inline, add func(number int)) {
	model.WalkInlines(run, func(n model.Inline) {
		if ref, ok := n.(*model.FootnoteRef); ok {
			add(ref.Number)
		}
	})
}

// labels gives each footnote a label that can be written and is its own.
func labels(doc *model.Document) map[int]string {
	byNumber := map[int]string{}
	taken := map[string]bool{}
	for _, f := range doc.Footnotes {
		label := oneLine(f.Label)
		if label == "" || len(label) > 100 || strings.ContainsAny(label, "[]\\`<|") || label != f.Label {
			label = strconv.Itoa(f.Number)
		}
		own := label
		for i := 2; taken[own]; i++ {
			own = label + "-" + strconv.Itoa(i)
		}
		taken[own] = true
		byNumber[f.Number] = own
	}
	return byNumber
}
