package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// frontLine is a field that readers are shown.
type frontLine struct {
	label, value string
	line         int
}

// showField keeps a field for a paragraph of its own; its links to other notes
// become words.
func (r *reading) showField(f field) bool {
	value := strings.NewReplacer("[[", "", "]]", "").Replace(f.text())
	if value == "" {
		return false
	}
	label := strings.NewReplacer("_", " ", "-", " ").Replace(f.key)
	c, size := utf8.DecodeRuneInString(label)
	r.front.shown = append(r.front.shown, frontLine{string(unicode.ToUpper(c)) + label[size:] + ": ", value, f.first + r.front.first})
	return true
}

// showFront puts the fields that readers are shown above the text: into the one
// section that holds everything, where there is one.
func (r *reading) showFront() {
	if len(r.front.shown) == 0 {
		return
	}
	p := &model.Paragraph{Position: model.At(r.src.Name, r.front.shown[0].line, 1)}
	for i, f := range r.front.shown {
		pos := model.At(r.src.Name, f.line, 1)
		if i > 0 {
			p.Inlines = append(p.Inlines, &model.LineBreak{Position: pos})
		}
		p.Inlines = append(p.Inlines, &model.Text{Position: pos, Value: f.label + f.value})
	}
	blocks := &r.doc.Blocks
	if s := r.doc.Sections; len(s) == 1 && len(*blocks) == 0 {
		blocks = &s[0].Blocks
	}
	*blocks = append([]model.Block{p}, *blocks...)
}

// isHeadKey reports whether a field is one that MultiMarkdown, Pelican and MkDocs have
// above the text, and that says nothing to readers.
func isHeadKey(key string) bool {
	switch key {
	case "category", "categories", "tags", "slug", "keywords", "css", "status", "modified", "template", "format",
		"base header level", "quotes language", "html header", "latex input", "latex footer", "latex mode", "latex header level", "bibtex", "copyright", "affiliation",
		"email", "save_as", "cover", "uuid", "id":
		return true
	}
	return false
}

// headFields reads the fields that a text begins with in the way of MultiMarkdown and
// Pelican, without rulers: the first is the title, and of the others more are known
// than not. It returns the offset at which the body begins; 0 where there are none.
func (r *reading) headFields() int {
	f := fields{sep: ':'}
	line, known := 1, 0
	for ; line <= min(len(r.places.starts), 40); line++ {
		text := strings.TrimRight(r.places.text(line), " \t")
		if text == "" {
			break
		}
		key, value, ok := f.cut(text)
		kind := notes.FrontKeyOf(key)
		if !ok || value == "" || line == 1 && kind != notes.TitleKey {
			return 0
		}
		if line > 1 && (kind != notes.OtherKey || isHeadKey(strings.ToLower(key))) {
			known++
		}
		if value[0] != '"' && value[0] != '\'' {
			value = quotedValue(value)
		}
		f.lines = append(f.lines, key+": "+value)
	}
	if unknown := len(f.lines) - 1 - known; known == 0 || unknown > known || line >= len(r.places.starts) {
		return 0
	}
	r.front.first = 1
	f.parse()
	for _, field := range f.list {
		if notes.FrontKeyOf(field.key) == notes.OtherKey && !isHeadKey(strings.ToLower(field.key)) && r.showField(field) {
			r.ledger.Place(field.first + 1)
			continue
		}
		r.field(field)
	}
	r.settleFront()
	return r.places.starts[line-1]
}
