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
// become words. The place of a page within its site is none of a reader's business.
func (r *reading) showField(f field) bool {
	value := strings.NewReplacer("[[", "", "]]", "").Replace(f.text())
	if value == "" || isPlaceInSite(strings.ToLower(f.key), value) {
		return false
	}
	label := strings.NewReplacer("_", " ", "-", " ").Replace(f.key)
	c, size := utf8.DecodeRuneInString(label)
	r.front.shown = append(r.front.shown, frontLine{string(unicode.ToUpper(c)) + label[size:] + ": ", value, f.first + r.front.first})
	return true
}

// isPlaceInSite reports whether a field says where a page stands within a site that it
// does not name: "url: /2005/06/23/minutes/".
func isPlaceInSite(key, value string) bool {
	switch key {
	case "url", "link", "source", "website":
	default:
		return false
	}
	host, _, _ := strings.Cut(value, "/")
	dot := strings.LastIndexByte(host, '.')
	return strings.HasPrefix(value, "/") || strings.HasPrefix(value, "{") || strings.HasPrefix(value, "./") ||
		key == "url" && !strings.Contains(value, ":") && (dot <= 0 || strings.HasPrefix(host[dot:], ".htm"))
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
		p.Inlines = appendLinked(p.Inlines, pos, f.label+f.value)
	}
	blocks := &r.doc.Blocks
	if s := r.doc.Sections; len(s) == 1 && len(*blocks) == 0 {
		blocks = &s[0].Blocks
	}
	*blocks = append([]model.Block{p}, *blocks...)
}

// longestTarget is how many bytes the address of a link in a field has at most.
const longestTarget = 2048

// appendLinked appends a text whose links in the way of Markdown are links.
func appendLinked(list []model.Inline, pos model.Position, text string) []model.Inline {
	for done := 0; ; {
		mid := strings.Index(text[done:], "](")
		if mid < 0 {
			break
		}
		mid += done
		open, end := strings.LastIndexByte(text[done:mid], '[')+done, strings.IndexAny(text[mid:min(len(text), mid+longestTarget)], ") ")
		none := open < done
		if done = mid + 2; none || open+1 == mid || end < 0 || text[mid+end] != ')' || !isWebAddress(text[mid+2:mid+end]) {
			continue
		}
		if open > 0 {
			list = append(list, &model.Text{Position: pos, Value: text[:open]})
		}
		list = append(list, &model.Link{Position: pos, Target: text[mid+2 : mid+end], Inlines: []model.Inline{&model.Text{Position: pos, Value: text[open+1 : mid]}}})
		text, done = text[mid+end+1:], 0
	}
	if text == "" {
		return list
	}
	return append(list, &model.Text{Position: pos, Value: text})
}

// isHeadKey reports whether a field is one that MultiMarkdown, Pelican and MkDocs have
// above the text, and that says nothing to readers.
func isHeadKey(key string) bool {
	switch key {
	case "category", "categories", "tags", "slug", "keywords", "css", "status", "modified", "template", "format",
		"base header level", "quotes language", "html header", "latex input", "latex footer", "latex mode", "latex header level", "bibtex", "copyright", "affiliation",
		"email", "save_as", "cover", "uuid", "id", "guid", "permalink", "aliases", "draft", "type", "toc":
		return true
	}
	return isAccountKey(key)
}

// isAccountKey reports whether a field names what the author is called elsewhere.
func isAccountKey(key string) bool {
	switch key {
	case "twitter", "gravatar", "avatar", "github", "facebook", "linkedin", "mastodon":
		return true
	}
	return false
}

// isBesideText reports whether a field above the text says nothing to readers. What leads
// to the account of somebody says something.
func isBesideText(f field) bool {
	key := strings.ToLower(f.key)
	return isHeadKey(key) && !(isAccountKey(key) && strings.Contains(f.text(), "/"))
}

// headFields reads the fields that a text begins with in the way of MultiMarkdown,
// Pelican and Hexo, without a ruler above: the first is the title, and of the others more
// are known than not. A blank line or a ruler ends them. It returns the offset at which
// the body begins; 0 where there are none.
func (r *reading) headFields() int {
	f := fields{sep: ':'}
	line, known, keys := 1, 0, 0
	open := false // the field at work has no value on its line
	for ; line <= min(len(r.places.starts), maxHead); line++ {
		text := strings.TrimRight(r.places.text(line), " \t")
		if text == "" || text == "---" {
			break
		}
		if open && f.belongs(text, "") {
			f.lines = append(f.lines, text)
			continue
		}
		key, value, ok := f.cut(text)
		kind := notes.FrontKeyOf(key)
		sure := kind != notes.OtherKey || isHeadKey(strings.ToLower(key))
		if open = value == ""; !ok || open && !sure || line == 1 && (kind != notes.TitleKey || open) {
			return 0
		}
		if keys++; keys > 1 && sure {
			known++
		}
		if !open && value[0] != '"' && value[0] != '\'' {
			value = quotedValue(value)
		}
		f.lines = append(f.lines, key+": "+value)
	}
	if unknown := keys - 1 - known; known == 0 || unknown > known {
		return 0
	}
	return r.takeHead(f, line)
}

// maxHead is how many lines such fields may have.
const maxHead = 60

// assignments reads the fields that a text begins with in the way of JBake: lines of
// "key=value" above a row of tildes. It returns the offset at which the body begins; 0
// where there are none.
func (r *reading) assignments() int {
	f := fields{sep: '='}
	known := false
	for line := 1; line <= min(len(r.places.starts), maxHead); line++ {
		text := strings.TrimSpace(r.places.text(line))
		if text == "" {
			f.lines = append(f.lines, "")
			continue
		}
		if known && text[0] == '~' && signRun(text) >= fewestTildes {
			return r.takeHead(f, line)
		}
		key, value, ok := f.cut(text)
		if !ok || strings.ContainsAny(key, " ~") {
			return 0
		}
		known = known || notes.FrontKeyOf(key) != notes.OtherKey || key == "type" || key == "status"
		f.lines = append(f.lines, key+"="+quotedValue(value))
	}
	return 0
}

// fewestTildes is how many tildes end the fields of JBake at least.
const fewestTildes = 6

// takeHead takes over the fields above a line, and returns the offset at which the body
// begins: behind that line where it is a ruler.
func (r *reading) takeHead(f fields, line int) int {
	r.front.first = 1
	f.parse()
	for _, field := range f.list {
		if notes.FrontKeyOf(field.key) == notes.OtherKey && !isBesideText(field) && f.sep == ':' && r.showField(field) {
			r.ledger.Place(field.first + 1)
			continue
		}
		r.field(field)
	}
	r.settleFront()
	if line <= len(r.places.starts) && !blankLine(r.places.text(line)) {
		r.ledger.Merge(line)
		line++
	}
	if line > len(r.places.starts) {
		return len(r.src.Text)
	}
	return r.places.starts[line-1]
}
