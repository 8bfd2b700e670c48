package rst

import (
	"strings"

	"gloss/model"
	"gloss/notes"
)

// Programs that make sites of files have fields above the text that are not those of
// reStructuredText: comments, one a field, or the lines of YAML, with a ruler above
// and below or without.

// maxHead is how many lines such a head may have.
const maxHead = 200

// fewestKnown is how many fields of a head without rulers must be known, besides the title.
const fewestKnown = 2

// head takes over such a head.
func (b *body) head() {
	b.skipBlank()
	if b.i == len(b.lines) || b.lines[b.i].indent > 0 {
		return
	}
	fields, end := b.commentFields()
	shown := false // fields that nothing is known of
	if fields == nil {
		shown = b.str(b.lines[b.i]) != "---"
		fields, end = b.yamlFields()
	}
	p := &model.Paragraph{}
	for _, f := range fields {
		b.headField(f, p, shown)
	}
	if len(p.Inlines) > 0 {
		p.Position = p.Inlines[0].Pos()
		b.out.Block(p)
	}
	b.i = max(b.i, end)
}

// commentFields reads fields such as ".. title: Bees". The title, the date or the slug
// must be among several.
func (b *body) commentFields() (fields []field, end int) {
	sure := false
	i := b.i
	for ; i < len(b.lines) && i < maxHead; i++ {
		l := b.lines[i]
		text, ok := strings.CutPrefix(b.str(l), ".. ")
		key, value, cut := strings.Cut(text, ":")
		if !ok || !cut || l.indent > 0 || !isKey(key) || value != "" && value[0] != ' ' {
			break
		}
		sure = sure || key == "title" || key == "date" || key == "slug"
		size := len(".. ") + len(key) + len(":")
		fields = append(fields, field{name: key, mark: l, lines: []line{b.past(l, size, size)}})
	}
	if !sure || len(fields) < 2 {
		return nil, b.i
	}
	return fields, i
}

// yamlFields reads fields such as "title: Bees" up to a ruler, if one stands above
// them, else up to a blank line. All lines must be such, or go on with the list that a key
// without words stands above.
func (b *body) yamlFields() (fields []field, end int) {
	i := b.i
	ruled := b.str(b.lines[i]) == "---"
	if ruled {
		i++
	}
	titled, known := false, 0
	for ; i < len(b.lines) && i < maxHead && !b.lines[i].blank() && !(ruled && b.str(b.lines[i]) == "---"); i++ {
		l := b.lines[i]
		text := b.str(l)
		if n := len(fields); n > 0 && (l.indent > 0 || strings.HasPrefix(text, "- ")) {
			f := &fields[n-1]
			if f.lines[0].blank() || l.indent > 0 {
				f.lines = append(f.lines, l)
				continue
			}
		}
		key, value, ok := strings.Cut(text, ":")
		if !ok || !isKey(key) || value != "" && value[0] != ' ' || l.indent > 0 {
			return nil, b.i
		}
		switch kind := notes.FrontKeyOf(key); {
		case kind == notes.TitleKey:
			titled = true
		case kind != notes.OtherKey || strings.Contains(key, "_"):
			known++
		}
		size := len(key) + len(":")
		fields = append(fields, field{name: key, mark: l, lines: []line{b.past(l, size, size)}})
	}
	if ruled {
		if i == len(b.lines) || b.str(b.lines[i]) != "---" || known == 0 && !titled {
			return nil, b.i
		}
		b.ledger.Merge(int(b.lines[b.i].n))
		b.ledger.Merge(int(b.lines[i].n))
		return fields, i + 1
	}
	if !titled || known < fewestKnown || 2*known < len(fields)-1 {
		return nil, b.i
	}
	return fields, i
}

// isKey reports whether a text is a word that front matter may have for a key.
func isKey(s string) bool {
	return s != "" && len(s) < 30 && isLetter(s[0]) && strings.Trim(strings.ToLower(s), "abcdefghijklmnopqrstuvwxyz0123456789_-") == ""
}

// headField takes over a field, or leaves it out. What readers want to see becomes a
// line of a paragraph, and so does, where shown says so, what nothing is known of.
func (b *body) headField(f field, p *model.Paragraph, shown bool) {
	for k := range f.lines {
		f.lines[k] = b.unquoted(f.lines[k])
	}
	words := b.joined(f.lines)
	kind := notes.FrontKeyOf(f.name)
	if kind == notes.OtherKey && shown && words != "" && !strings.Contains(f.name, "_") {
		kind = notes.ShownKey
	}
	switch {
	case kind == notes.ShownKey && words != "":
		pos := b.at(f.mark)
		if len(p.Inlines) > 0 {
			p.Inlines = append(p.Inlines, &model.LineBreak{Position: pos})
		}
		p.Inlines = append(p.Inlines, b.nodes.Text(pos, strings.ToUpper(f.name[:1])+f.name[1:]+": "+words))
		b.placeAll(append([]line{f.mark}, f.lines...))
	case kind == notes.OtherKey || kind == notes.ShownKey || !b.bibliographic(f):
		b.noUse(f)
	}
}

// unquoted returns a line without the dash of a list and the quotation marks round it.
func (b *body) unquoted(l line) line {
	if strings.HasPrefix(b.str(l), "- ") {
		l = b.past(l, 2, 2)
	}
	if s := b.str(l); len(s) > 1 && s[0] == s[len(s)-1] && (s[0] == '"' || s[0] == '\'') {
		l.start++
		l.end--
	}
	return l
}
