package rst

import (
	"fmt"
	"slices"
	"strings"

	"gloss/model"
	"gloss/notes"
)

// fieldName returns the length of the mark of a field, ":name:", without what
// is behind it; 0 where the text is no field.
func fieldName(text string) int {
	if len(text) < 3 || text[0] != ':' || text[1] == ':' || text[1] == ' ' {
		return 0
	}
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case ':':
			if i+1 == len(text) || text[i+1] == ' ' || text[i+1] == '\t' {
				if text[i-1] == ' ' {
					return 0
				}
				return i + 1
			}
			if text[i+1] == '`' {
				return 0
			}
		}
	}
	return 0
}

// field is a name with what it says.
type field struct {
	name  string
	mark  line   // the name with the colon behind it
	lines []line // the first is the rest of the line with the name
	inner int32
}

// fieldList reads fields. At the top of the notes they speak of the notes.
func (b *body) fieldList() {
	front := b.top && b.front
	list := b.newList(b.at(b.lines[b.i]))
	for ; b.i < len(b.lines); b.skipBlank() {
		l := b.lines[b.i]
		if l.indent != b.indent {
			break
		}
		size := fieldName(b.str(l))
		if size == 0 {
			break
		}
		if len(list.Items) > 0 && b.lines[b.i-1].blank() {
			list.Loose = true
		}
		f := b.field(l, size)
		b.speakers(f)
		if front && b.bibliographic(f) {
			continue
		}
		list.Items = append(list.Items, b.fieldItem(f))
	}
	if len(list.Items) > 0 {
		list.Position = list.Items[0].Position
	}
	b.putList(list)
}

// field takes the field at b.i, whose mark is size bytes long.
func (b *body) field(l line, size int) field {
	f := field{name: b.str(l)[1 : size-1], mark: l}
	f.mark.start++
	f.mark.end = l.start + int32(size)
	j := b.extent(b.i+1, b.indent+1)
	rest := b.past(l, size, size)
	if f.inner = minIndent(b.lines[b.i+1 : j]); f.inner == 0 {
		f.inner = rest.indent
	}
	rest.indent = f.inner
	b.lines[b.i] = rest
	f.lines = b.lines[b.i:j]
	b.i = j
	return f
}

// fieldItem makes a point of a field: its name in strong type, what it says
// behind that.
func (b *body) fieldItem(f field) *model.Item {
	b.ledger.Place(int(f.mark.n))
	strong := b.nodes.Strong(b.at(f.mark), nil)
	b.later(&strong.Inlines, []line{f.mark})
	return b.headed(strong, int(f.mark.end), f.lines, f.inner)
}

// headed makes a point that begins with an inline, which ends at an offset of
// the source, and goes on with what the lines hold.
func (b *body) headed(head model.Inline, end int, lines []line, inner int32) *model.Item {
	pos := head.Pos()
	p := b.nodes.Paragraph(pos, append(make([]model.Inline, 0, 4), head))
	var room [8]model.Block
	b.mergeAll(lines)
	before := len(b.runs)
	list := b.nested(lines, inner, b.depth+1, false)
	if len(list) > 0 {
		if first, ok := list[0].(*model.Paragraph); ok && first.Inlines == nil && len(b.runs) > before && b.runs[before].dst == &first.Inlines {
			p.Inlines = append(p.Inlines, b.nodes.Text(b.pos(int32(pos.Line), end), " "))
			b.runs[before].dst = &p.Inlines
			for k := before + 1; k < len(b.runs) && b.runs[k].dst == &first.Inlines; k++ {
				b.runs[k].dst = &p.Inlines
			}
			list = list[1:]
		}
	}
	return b.nodes.Item(pos, b.nodes.Blocks(append(append(room[:0], p), list...)))
}

// speakers takes the speakers of a section, its time and its room, from a field
// that names them.
func (b *body) speakers(f field) {
	s := b.section
	if !b.top || s == nil || len(f.name) > 30 {
		return
	}
	if text := b.joined(f.lines); len(text) > 0 && len(text) < 300 && !strings.ContainsAny(text, "`|<") {
		line := f.name + ": " + text
		if f := s.Facts(); len(f.Speakers) == 0 {
			f.Speakers = notes.SpeakerLine(line)
			s.SetFacts(f)
		}
		notes.ScheduleLine(s, line)
	}
}

// bibliographic takes over what a field says of the notes. The result is false
// where the model has no place for it.
func (b *body) bibliographic(f field) bool {
	doc := b.doc
	text := keyword(b.joined(f.lines))
	switch notes.FrontKeyOf(f.name) {
	case notes.TitleKey:
		b.titled = true
		doc.Title, doc.TitleFrom = text, "front matter"
	case notes.AuthorKey:
		b.authors(f, text)
	case notes.LanguageKey:
		doc.Language = strings.ReplaceAll(text, "_", "-")
	case notes.EventKey:
		doc.Event = text
	case notes.PlaceKey:
		doc.Place = text
	case notes.DescriptionKey, notes.SubtitleKey:
		if doc.Description != "" {
			text = doc.Description + " " + text
		}
		doc.Description = text
	case notes.DateKey:
		if !b.date(f, text) {
			return false
		}
	case notes.CreatedKey:
		date, day, ok := dayOf(text)
		if !ok || !doc.Date.IsZero() {
			return false
		}
		doc.Date, doc.Dated = date, day
	case notes.MachineKey:
		b.noUse(f)
		return true
	default:
		switch strings.ToLower(f.name) {
		case "orphan", "tocdepth", "nocomments", "nosearch", "no-search":
			b.dropAll(append([]line{f.mark}, f.lines...), "setting for another program")
			return true
		}
		return false
	}
	if text == "" {
		b.dropAll([]line{f.mark}, "field that says nothing")
		return true
	}
	b.ledger.Place(int(f.mark.n))
	b.placeAll(f.lines)
	return true
}

// noUse leaves out a field that is for another program.
func (b *body) noUse(f field) {
	b.dropAll(append([]line{f.mark}, f.lines...), "front matter of no use here: "+notes.Short(f.name))
	b.report(b.at(f.mark), model.Info, "rst.front-matter", fmt.Sprintf("nothing is made of %q in the front matter", notes.Short(f.name)), "")
}

// keyword takes off the signs of a version control system: "$Date: 2011 $".
func keyword(text string) string {
	if len(text) > 2 && text[0] == '$' && text[len(text)-1] == '$' {
		if _, value, ok := strings.Cut(text[1:len(text)-1], ": "); ok {
			return strings.TrimSpace(value)
		}
	}
	return text
}

func (b *body) date(f field, text string) bool {
	if date, day, ok := dayOf(text); ok {
		b.doc.Date, b.doc.Dated = date, day
		return true
	}
	b.report(b.at(f.mark), model.Warning, "rst.field", fmt.Sprintf("%q is no date", notes.Short(text)), "write it as 2011-03-11")
	return false
}

// dayOf reads a date, behind which the time of the day may stand, and returns the words
// that name it.
func dayOf(text string) (date model.Date, day string, ok bool) {
	day = text
	if len(day) > 10 && day[4] == '-' && (day[10] == 'T' || day[10] == ' ') {
		day = day[:10]
	}
	date, ok = notes.ParseDay(day, notes.AnyOrder)
	return date, day, ok && !date.IsZero()
}

// authors adds the names of a field: one, several with signs between them, or a
// list.
func (b *body) authors(f field, text string) {
	names := []string{text}
	if lines := trimBlank(f.lines); len(lines) > 0 && bullet(b.str(lines[0])) != "" {
		names = names[:0]
		for _, l := range lines {
			if sign := bullet(b.str(l)); sign != "" {
				names = append(names, b.str(l)[len(sign):])
			} else if len(names) > 0 {
				names[len(names)-1] += " " + b.str(l)
			}
		}
	} else if strings.EqualFold(f.name, "authors") {
		sep := ";"
		if !strings.Contains(text, ";") {
			sep = ","
		}
		names = strings.Split(strings.NewReplacer(" and ", sep, " & ", sep).Replace(text), sep)
	} else {
		names = notes.AuthorsIn(f.name, text)
	}
	for _, name := range names {
		if name, _, _ = strings.Cut(name, "<"); strings.Trim(name, "`*_ ") == "" {
			continue
		}
		if name = strings.Trim(name, "`*_ \t"); !slices.Contains(b.doc.Authors, name) {
			b.doc.Authors = append(b.doc.Authors, name)
		}
	}
}

// optionList reads options of a program with what they do. The result is false
// where the line is text that only begins like one.
func (b *body) optionList() bool {
	if !b.isOption(b.i) {
		return false
	}
	list := b.newList(b.at(b.lines[b.i]))
	for ; b.i < len(b.lines) && b.lines[b.i].indent == b.indent && b.isOption(b.i); b.skipBlank() {
		l := b.lines[b.i]
		size := optionGroup(b.str(l))
		if len(list.Items) > 0 && b.lines[b.i-1].blank() {
			list.Loose = true
		}
		j := b.extent(b.i+1, b.indent+1)
		rest := b.past(l, size, size)
		inner := minIndent(b.lines[b.i+1 : j])
		if inner == 0 {
			inner = rest.indent
		}
		rest.indent = inner
		b.ledger.Place(int(l.n))
		b.lines[b.i] = rest
		code := b.nodes.Code(b.at(l), b.str(l)[:size])
		list.Items = append(list.Items, b.headed(code, int(l.start)+size, b.lines[b.i:j], inner))
		b.i = j
	}
	b.putList(list)
	return true
}

// isOption reports whether line i is an option that has a description.
func (b *body) isOption(i int) bool {
	text := b.str(b.lines[i])
	size := optionGroup(text)
	if size == 0 {
		return false
	}
	return size < len(text) || i+1 < len(b.lines) && b.lines[i+1].indent > b.indent && !b.lines[i+1].blank()
}

// optionGroup returns the length of the options that a text begins with, such
// as "-a FILE, --all=FILE"; 0 where there are none, or no two blanks behind
// them.
func optionGroup(text string) int {
	for i := 0; ; {
		n := option(text[i:])
		if n == 0 {
			return 0
		}
		i += n
		switch {
		case i == len(text):
			return i
		case strings.HasPrefix(text[i:], "  "):
			return i
		case strings.HasPrefix(text[i:], ", "):
			i += 2
		default:
			return 0
		}
	}
}

// option returns the length of one option with its argument.
func option(s string) int {
	n := 0
	switch {
	case len(s) > 2 && s[:2] == "--" && isLetter(s[2]), len(s) > 1 && s[0] == '/' && isLetter(s[1]):
		n = 2
		for n < len(s) && (isAlnum(s[n]) || s[n] == '-' || s[n] == '_') {
			n++
		}
		if n < len(s) && (s[n] == '=' || s[n] == ' ') {
			if m := optionArgument(s[n+1:]); m > 0 {
				n += 1 + m
			}
		}
	case len(s) > 1 && (s[0] == '-' || s[0] == '+') && isAlnum(s[1]):
		n = 2
		if n < len(s) && s[n] == ' ' {
			n++
		}
		m := optionArgument(s[n:])
		if n += m; m == 0 {
			n = 2
		}
	}
	return n
}

func optionArgument(s string) int {
	if s == "" {
		return 0
	}
	if s[0] == '<' {
		if n := strings.IndexByte(s, '>'); n > 1 && !strings.Contains(s[1:n], "<") {
			return n + 1
		}
		return 0
	}
	if !isLetter(s[0]) {
		return 0
	}
	n := 1
	for n < len(s) && (isAlnum(s[n]) || s[n] == '-' || s[n] == '_') {
		n++
	}
	return n
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
