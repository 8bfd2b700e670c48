package rst

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// admonition makes of a note, a warning or a change of version a paragraph with a
// strong title, and of its content what follows it. A remark with a title of its
// own is a quotation that begins with that, so that it is seen where it ends.
func (b *body) admonition(d *directive, k kind) {
	strong := &model.Strong{Position: b.pos(int32(d.pos.Line), int(b.starts[d.pos.Line-1])+b.nameOffset(d))}
	switch k {
	case titledKind:
		b.split(d, true)
		if len(d.arg) == 0 {
			strong.Inlines = []model.Inline{&model.Text{Position: strong.Position, Value: titleOf(d.name)}}
			break
		}
		q := &model.Quote{Position: b.at(d.arg[0]), Blocks: []model.Block{b.boldTitle(d.arg)}}
		if sub := b.optionLines(d, "subtitle"); len(sub) > 0 {
			q.Blocks = append(q.Blocks, b.paragraph(sub))
		}
		q.Blocks = append(q.Blocks, b.nested(d.content, d.inner, b.depth+1, false)...)
		b.put(q)
		return
	case versionKind:
		b.version(d, strong)
		return
	default:
		b.whole(d)
		strong.Inlines = []model.Inline{&model.Text{Position: strong.Position, Value: titleOf(d.name)}}
	}
	b.underTitle(strong, d.content, d.inner)
}

// nameOffset returns where in its line the name of a directive begins.
func (b *body) nameOffset(d *directive) int {
	raw := strings.ToLower(b.raw(int32(d.pos.Line)))
	at := 0
	for i, n := 0, int32(1); i < len(raw) && n < d.pos.Column; n++ {
		_, size := utf8.DecodeRuneInString(raw[i:])
		i += size
		at = i
	}
	if k := strings.Index(raw[at:], d.name); k >= 0 {
		return at + k
	}
	return at
}

func titleOf(name string) string {
	if name == "seealso" {
		return "See also:"
	}
	return strings.ToUpper(name[:1]) + name[1:] + ":"
}

// version makes "New in version 1.2:" of a directive whose argument is a
// version, behind which the text may begin.
func (b *body) version(d *directive, strong *model.Strong) {
	title := map[string]string{"versionadded": "New in version", "versionchanged": "Changed in version", "versionremoved": "Removed in version"}[d.name]
	if title == "" {
		title = "Deprecated since version"
	}
	b.whole(d)
	strong.Inlines = []model.Inline{&model.Text{Position: strong.Position, Value: title + ":"}}
	if len(d.content) > 0 && d.content[0].n == int32(d.pos.Line) {
		l := d.content[0]
		text := b.str(l)
		size := strings.IndexAny(text, " \t")
		if size < 0 {
			size = len(text)
		}
		strong.Inlines = []model.Inline{&model.Text{Position: strong.Position, Value: fmt.Sprintf("%s %s:", title, text[:size])}}
		rest := b.past(l, size, utf8.RuneCountInString(text[:size]))
		rest.indent = d.inner
		d.content[0] = rest
		b.ledger.Place(int(d.pos.Line))
	}
	b.underTitle(strong, d.content, d.inner)
}

// underTitle adds a paragraph that begins with a strong title and goes on with
// the first paragraph of the content, and the blocks behind that.
func (b *body) underTitle(strong *model.Strong, content []line, inner int32) {
	b.ledger.Place(int(strong.Line))
	it := b.headed(strong, int(b.starts[strong.Line-1])+int(strong.Column)-1, content, inner)
	b.putAll(it.Blocks)
}

// picture makes a picture of a directive, and for a figure what is said below
// it.
func (b *body) picture(d *directive, figure bool) {
	b.split(d, true)
	uri := notes.Rejoin(b.joined(d.arg), "")
	in := b.image(d, uri)
	if len(d.arg) > 0 {
		b.placeAll(d.arg)
	}
	if in == nil && !figure {
		b.ledger.Drop(int(d.pos.Line), "picture without an address or words")
		b.putAll(b.nested(d.content, d.inner, b.depth+1, false))
		return
	}
	before := len(b.runs)
	below := b.nested(d.content, d.inner, b.depth+1, false)
	if in != nil {
		b.ledger.Place(int(d.pos.Line))
		p := &model.Paragraph{Position: in.Pos(), Inlines: []model.Inline{in}}
		if _, said := in.(*model.Text); figure && !said && b.captions(p, below, before) {
			below = below[1:]
		}
		b.put(p)
	}
	b.putAll(below)
}

// longestCaption is how many bytes the caption of a figure has at most; longer
// ones are running text.
const longestCaption = 800

// captions puts the first of the paragraphs below a picture, whose run is the one
// of that number, on a line right below the picture, and reports whether it did.
func (b *body) captions(picture *model.Paragraph, below []model.Block, run int) bool {
	if len(below) == 0 || run >= len(b.runs) {
		return false
	}
	p, ok := below[0].(*model.Paragraph)
	r := &b.runs[run]
	if !ok || p.Inlines != nil || r.dst != &p.Inlines || r.kind != plainRun || r.lines[len(r.lines)-1].end-r.lines[0].start > longestCaption {
		return false
	}
	if run+1 < len(b.runs) && b.runs[run+1].dst == r.dst {
		return false
	}
	picture.Inlines = append(picture.Inlines, &model.LineBreak{Position: p.Position})
	r.dst = &picture.Inlines
	return true
}

// image makes a picture, its alternative text where its address cannot be used,
// or nil.
func (r *reading) image(d *directive, uri string) model.Inline {
	pos := d.pos
	if len(d.arg) > 0 {
		pos = r.at(d.arg[0])
	}
	alt := unescape(r.option(d, "alt"))
	for _, o := range d.options {
		if strings.EqualFold(o.name, "alt") {
			r.placeAll(o.lines)
		}
	}
	if _, kind := notes.ParsePicture(uri); kind == notes.OtherTarget || kind == notes.NoTarget {
		r.report(pos, model.Warning, "rst.link", fmt.Sprintf("picture at %q is kept as text", notes.Short(uri)), "only pictures with http or https addresses or beside the notes are known")
		if alt == "" {
			return nil
		}
		return &model.Text{Position: pos, Value: alt}
	}
	var in model.Inline = &model.Image{Position: pos, Target: uri, Alt: alt}
	target := r.option(d, "target")
	switch {
	case target == "":
	case strings.HasSuffix(target, "_") && !strings.Contains(target, "://"):
		link := &model.Link{Position: pos, Inlines: []model.Inline{in}}
		r.links = append(r.links, pendingLink{link: link, name: fold(strings.Trim(target, "`_"))})
		return link
	default:
		if to := r.address(target, pos); to != "" {
			return &model.Link{Position: pos, Target: to, Inlines: []model.Inline{in}}
		}
	}
	return in
}
