package rst

import (
	"fmt"
	"strings"
	"unicode"

	"gloss/model"
	"gloss/notes"
)

// directive is a construct with a name, an argument, options and content.
type directive struct {
	name    string // in small letters
	pos     model.Position
	lines   []line // the first is what stands behind the name
	inner   int32
	arg     []line
	options []field
	content []line
}

// option returns what an option says as one line, "" where it is missing.
func (r *reading) option(d *directive, name string) string {
	for _, o := range d.options {
		if strings.EqualFold(o.name, name) {
			return r.joined(o.lines)
		}
	}
	return ""
}

// split parts the lines of a directive into argument, options and content.
// Where one line at most can be the argument, all below it is content.
func (b *body) split(d *directive, long bool) {
	i := 0
	if d.lines[0].blank() || fieldName(b.str(d.lines[0])) == 0 {
		i = 1
	}
	for long && i < len(d.lines) && !d.lines[i].blank() && (d.lines[i].indent != d.inner || fieldName(b.str(d.lines[i])) == 0) {
		i++
	}
	d.arg = trimBlank(d.lines[:i])
	for i < len(d.lines) && !d.lines[i].blank() && d.lines[i].indent == d.inner {
		size := fieldName(b.str(d.lines[i]))
		if size == 0 {
			break
		}
		f := field{name: b.str(d.lines[i])[1 : size-1], mark: d.lines[i]}
		d.lines[i] = b.past(d.lines[i], size, size)
		j := i + 1
		for j < len(d.lines) && !d.lines[j].blank() && d.lines[j].indent > d.inner {
			j++
		}
		f.lines = d.lines[i:j]
		b.mergeAll(f.lines)
		d.options = append(d.options, f)
		i = j
	}
	d.content = trimBlank(d.lines[i:])
}

// whole parts the lines of a directive without an argument: all but the options
// is content.
func (b *body) whole(d *directive) {
	b.split(d, true)
	if len(d.arg) > 0 {
		if len(d.options) == 0 {
			d.content = trimBlank(d.lines)
		} else {
			d.content = append(append([]line(nil), d.arg...), d.content...)
		}
		d.arg = nil
	}
}

// directive makes blocks of a directive.
func (b *body) directive(d directive) {
	k := directiveKind(d.name)
	if d.name == "class" && b.describesClass(&d) {
		k = describeKind
	}
	switch k {
	case codeKind, proseCodeKind, mathKind, rawKind:
		b.codeDirective(&d, k)
	case admonitionKind, titledKind, versionKind:
		b.admonition(&d, k)
	case imageKind, figureKind:
		b.picture(&d, k == figureKind)
	case tableKind, listTableKind, csvTableKind:
		b.tableDirective(&d, k)
	case containerKind:
		b.container(&d)
	case quoteKind:
		b.whole(&d)
		b.quotation(&d)
	case lineBlockKind:
		b.whole(&d)
		var p *model.Paragraph
		for i, l := range d.content {
			if !l.blank() {
				p = b.verse(p, d.content[i:i+1])
			}
		}
	case captionKind:
		b.split(&d, true)
		if len(d.arg) > 0 {
			b.put(b.boldTitle(d.arg))
		}
		b.putAll(b.nested(d.content, d.inner, b.depth+1, false))
	case describeKind:
		b.describe(&d)
	default:
		b.service(&d, k)
	}
}

// describesClass reports whether a class directive is that of a manual, which
// describes a class of a program: with parameters, or with its methods below it.
func (b *body) describesClass(d *directive) bool {
	for i, l := range d.lines {
		text := b.text[l.start:l.end]
		if i == 0 && strings.HasSuffix(text, ")") {
			return true
		}
		for _, name := range [...]string{".. method::", ".. attribute::", ".. property::", ".. classmethod::", ".. staticmethod::"} {
			if strings.HasPrefix(text, name) {
				return true
			}
		}
	}
	return false
}

// unread is why the lines of an include are left out.
const unread = "other files are never read from within notes"

// service deals with directives that leave nothing in the notes.
func (b *body) service(d *directive, k kind) {
	switch k {
	case includeKind:
		b.include(d)
	case programKind:
		b.report(d.pos, model.Warning, "rst.include", fmt.Sprintf("%q is not followed: what stands below it is kept", notes.Short(strings.TrimSpace(d.name+" "+b.joined(d.lines[:1])))), "put the text of the program into the notes")
		b.unknown(d)
	case contentsKind:
		reason := "lists of contents are made anew"
		if d.name == "index" {
			reason = "the index is made anew"
		}
		b.leaveOut(d, reason)
	case settingKind:
		b.leaveOut(d, "setting for another program")
	case metaKind:
		b.whole(d)
		b.meta(d)
	case titleKind:
		b.split(d, true)
		if text := b.joined(d.arg); text != "" && !b.titled {
			b.titled = true
			b.doc.Title, b.doc.TitleFrom = text, "front matter"
			b.placeAll(d.arg)
			b.putAll(b.nested(d.content, d.inner, b.depth+1, false))
			return
		}
		b.leaveOut(d, "title set before, or empty")
	case roleKind:
		b.customRole(d)
	case defaultRoleKind:
		b.defaultRole = strings.ToLower(b.joined(d.lines))
		b.mergeAll(d.lines)
	case highlightKind:
		b.split(d, false)
		if len(d.content) > 0 {
			b.codeDirective(d, codeKind)
			return
		}
		b.language = b.joined(d.arg)
		b.mergeAll(d.lines)
	case replaceKind:
		b.report(d.pos, model.Warning, "rst.directive", fmt.Sprintf("directive %q stands outside a substitution", notes.Short(d.name)), "write it as \".. |name| "+d.name+":: text\"")
		b.unknown(d)
	default:
		b.report(d.pos, model.Warning, "rst.directive", fmt.Sprintf("directive %q is not known: its text is kept", notes.Short(d.name)), "")
		b.unknown(d)
	}
}

// include leaves out a directive that brings in other files. Its caption is the
// writer's, and stays.
func (b *body) include(d *directive) {
	b.report(d.pos, model.Warning, "rst.include", fmt.Sprintf("%q is not followed", notes.Short(strings.TrimSpace(d.name+" "+b.joined(d.lines[:1])))), "put the text into the notes, or give the file as one of several")
	b.split(d, false)
	b.leaveOut(d, unread)
	b.caption(b.optionLines(d, "caption"))
}

func (b *body) leaveOut(d *directive, reason string) {
	b.dropDirective(d, reason)
	b.settleInternal(b.section)
}

// dropDirective drops all lines of a directive. Its first line has a fate
// already, which is changed.
func (b *body) dropDirective(d *directive, reason string) {
	b.ledger.Drop(int(d.pos.Line), reason)
	b.dropAll(d.lines, reason)
}

// unknown keeps the argument and the content of a directive, and of its options
// what people may read: the rest is left out.
func (b *body) unknown(d *directive) {
	b.split(d, true)
	if len(d.arg) > 0 {
		b.put(b.paragraph(d.arg))
	}
	var list *model.List
	for _, o := range d.options {
		if !readable(b.joined(o.lines)) {
			b.dropAll(append([]line{o.mark}, o.lines...), "option of a directive that is not known")
			continue
		}
		o.mark.start++
		o.mark.end = o.mark.start + int32(len(o.name)) + 1
		if o.inner = minIndent(o.lines[1:]); o.inner == 0 {
			o.inner = o.lines[0].indent
		}
		o.lines[0].indent = o.inner
		if list == nil {
			list = b.newList(b.at(o.mark))
		}
		list.Items = append(list.Items, b.fieldItem(o))
	}
	if list != nil {
		b.putList(list)
	}
	b.putAll(b.nested(d.content, d.inner, b.depth+1, false))
}

// readable reports whether the value of an option is more than a setting: several
// words, the name that somebody goes by, or an address.
func readable(value string) bool {
	if strings.HasPrefix(value, "https://") || strings.HasPrefix(value, "http://") {
		return true
	}
	if handle, ok := strings.CutPrefix(value, "@"); ok {
		return len(handle) > 1
	}
	words := 0
	for w := range strings.FieldsSeq(value) {
		if strings.ContainsFunc(w, unicode.IsLetter) && !strings.ContainsAny(w, "=:_/{}<>") {
			words++
		}
	}
	return words > 1
}

func (b *body) codeDirective(d *directive, k kind) {
	if k == proseCodeKind || k == mathKind {
		b.whole(d)
	} else {
		b.split(d, false)
	}
	language := ""
	switch words := strings.Fields(b.joined(d.arg)); {
	case k == mathKind:
		language = "latex"
	case k == proseCodeKind && d.name != "parsed-literal" && d.name != "literal":
		language = d.name
	case len(words) > 0:
		language = words[0]
	case d.name == "doctest":
		language = "pycon"
	}
	if k == rawKind {
		if b.rawHTML(d) {
			return
		}
		b.report(d.pos, model.Info, "rst.raw", "raw text for another program is shown as code", "")
	}
	b.caption(b.optionLines(d, "caption"))
	if len(d.content) == 0 {
		reason := "block of code without code"
		if b.option(d, "file") != "" || b.option(d, "url") != "" {
			reason = unread
			b.report(d.pos, model.Warning, "rst.include", "a file is not followed", "put the text into the notes")
		}
		b.leaveOut(d, reason)
		return
	}
	b.put(b.codeBlock(d.content, language))
}

func (b *body) optionLines(d *directive, name string) []line {
	for _, o := range d.options {
		if strings.EqualFold(o.name, name) {
			return trimBlank(o.lines)
		}
	}
	return nil
}

// caption adds a line in strong type.
func (b *body) caption(lines []line) {
	if len(lines) == 0 {
		return
	}
	p := &model.Paragraph{Position: b.at(lines[0])}
	b.placeAll(lines[:1])
	b.mergeAll(lines[1:])
	b.emphasis(&p.Inlines, lines)
	b.put(p)
}

// boldTitle makes a paragraph in strong type of a title.
func (b *body) boldTitle(lines []line) *model.Paragraph {
	p := &model.Paragraph{Position: b.at(lines[0])}
	b.placeAll(lines[:1])
	b.mergeAll(lines[1:])
	b.strong(&p.Inlines, lines)
	return p
}

// container passes on what a directive holds; its argument is for machines.
func (b *body) container(d *directive) {
	if d.name == "glossary" || d.name == "hlist" || d.name == "compound" {
		b.whole(d)
	} else {
		b.split(d, false)
	}
	b.mergeAll(d.arg)
	b.putAll(b.nested(d.content, d.inner, b.depth+1, false))
}

// quotation makes a quotation of the content.
func (b *body) quotation(d *directive) {
	lines := d.content
	if len(lines) == 0 {
		return
	}
	from, to := b.attribution(lines, d.inner)
	q := &model.Quote{Position: b.at(lines[0]), Blocks: b.nested(lines[:from], d.inner, b.depth+1, false)}
	if from < to {
		b.later(&q.Attribution, b.attributed(lines[from:to]))
		b.putQuote(q)
	} else if len(q.Blocks) > 0 {
		b.put(q)
	}
	b.putAll(b.nested(lines[to:], d.inner, b.depth+1, false))
}

// describe makes a point of an object of a program: its name as code, then what
// is said of it.
func (b *body) describe(d *directive) {
	b.split(d, true)
	if len(d.arg) == 0 {
		b.putAll(b.nested(d.content, d.inner, b.depth+1, false))
		return
	}
	list := &model.List{Position: b.at(d.arg[0]), Start: 1}
	it := &model.Item{Position: list.Position}
	for _, l := range d.arg {
		b.ledger.Place(int(l.n))
		code := &model.CodeSpan{Position: b.at(l), Value: b.str(l)}
		it.Blocks = append(it.Blocks, &model.Paragraph{Position: code.Position, Inlines: []model.Inline{code}})
	}
	it.Blocks = append(it.Blocks, b.nested(d.content, d.inner, b.depth+1, false)...)
	list.Items = append(list.Items, it)
	b.put(list)
}

// meta takes over what the notes say of themselves for search engines.
func (b *body) meta(d *directive) {
	fields := d.options
	for _, f := range fields {
		text := b.joined(f.lines)
		switch name := strings.ToLower(strings.Fields(f.name + " .")[0]); {
		case name == "description" && b.doc.Description == "" && text != "":
			b.doc.Description = text
			b.placeAll(f.lines)
		case name == "author" && text != "":
			b.authors(f, text)
			b.placeAll(f.lines)
		default:
			b.dropAll([]line{f.mark}, "words for search engines")
			b.dropAll(f.lines, "words for search engines")
		}
	}
	b.dropAll(d.content, "words for search engines")
}
