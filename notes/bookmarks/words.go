package bookmarks

import (
	"html"
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// words is text that is being gathered.
type words []model.Inline

func (w *words) lineBreak(pos model.Position) {
	if n := len(*w); n > 0 {
		if _, ok := (*w)[n-1].(*model.LineBreak); !ok {
			*w = append(*w, &model.LineBreak{Position: pos})
		}
	}
}

// blank parts what is gathered from what comes.
func (w *words) blank() {
	if n := len(*w); n > 0 {
		if t, ok := (*w)[n-1].(*model.Text); ok && !strings.HasSuffix(t.Value, " ") {
			t.Value += " "
		}
	}
}

// take returns the text and begins anew. Blanks and breaks at its end are left
// away.
func (w *words) take() []model.Inline {
	list := []model.Inline(*w)
	*w = nil
	for n := len(list) - 1; n >= 0; n-- {
		if t, ok := list[n].(*model.Text); ok {
			if t.Value = strings.TrimRight(t.Value, " "); t.Value != "" {
				return list[:n+1]
			}
		}
		list = list[:n]
	}
	return nil
}

// characters gathers text between tags. Each line is a text of its own.
func (r *reading) characters(at, end int) {
	for at < end {
		next := end
		if i := strings.IndexByte(r.text[at:end], '\n'); i >= 0 {
			next = at + i + 1
		}
		raw := r.text[at:next]
		line := strings.TrimLeft(raw, " \t\n")
		start := at + len(raw) - len(line)
		if start > at {
			r.words.blank()
		}
		if at = next; line == "" {
			continue
		}
		if r.sink == loose {
			r.sink = aboutText // text behind a link says something of it
		}
		value := strings.Map(printable, html.UnescapeString(line))
		if trimmed := strings.TrimRight(value, " "); trimmed != value {
			value = trimmed + " "
		}
		r.ledger.Place(r.places.Line(start))
		r.words = append(r.words, &model.Text{Position: r.at(start), Value: value})
	}
}

func printable(c rune) rune {
	switch {
	case c == '\n' || c == '\t' || c == '\r':
		return ' '
	case c < ' ', c >= 0x7F && c < 0xA0, c == 0xFEFF, c == 0xFFFE, c == 0xFFFF:
		return utf8.RuneError
	}
	return c
}

// settle hands the text at work to where it belongs.
func (r *reading) settle() {
	list := r.words.take()
	sink := r.sink
	r.sink = loose
	switch sink {
	case linkText:
		r.settleLink(list)
	case titleText, headText:
		if title := strings.TrimSpace(model.PlainText(list)); title != "" && (sink == titleText || r.doc.Title == "" || r.netscape) {
			r.doc.Title, r.doc.TitleFrom = title, "front matter"
		}
	case folderText:
		for i, n := range list {
			if br, ok := n.(*model.LineBreak); ok {
				list[i] = &model.Text{Position: br.Position, Value: " "}
			}
		}
		r.next.title = list
	default:
		r.settleAbout(list)
	}
}

// settleLink adds a bookmark to the folder.
func (r *reading) settleLink(list []model.Inline) {
	for i, n := range list {
		if br, ok := n.(*model.LineBreak); ok {
			list[i] = &model.Text{Position: br.Position, Value: " "}
		}
	}
	if l := r.link; l != nil {
		if l.Inlines = list; len(list) == 0 {
			l.Auto = true
			l.Inlines = []model.Inline{&model.Text{Position: r.linkAt, Value: strings.TrimPrefix(l.Target, "mailto:")}}
		}
		r.ledger.Place(int(r.linkAt.Line))
		list = []model.Inline{l}
	}
	if len(list) == 0 {
		return
	}
	r.item = &model.Item{Position: r.linkAt, Blocks: []model.Block{&model.Paragraph{Position: list[0].Pos(), Inlines: list}}}
	if r.tags != nil {
		r.item.Blocks = append(r.item.Blocks, r.tags)
	}
	top := r.top()
	if n := len(top.blocks); n > 0 {
		if l, ok := top.blocks[n-1].(*model.List); ok {
			l.Items = append(l.Items, r.item)
			return
		}
	}
	r.put(&model.List{Position: r.linkAt, Start: 1, Items: []*model.Item{r.item}})
}

// settleAbout adds a description to the bookmark or the folder right before it.
func (r *reading) settleAbout(list []model.Inline) {
	if len(list) == 0 {
		return
	}
	var block model.Block = &model.Paragraph{Position: list[0].Pos(), Inlines: list}
	if len(list) == 1 && notes.IsGap(model.PlainText(list)) {
		block = &model.Gap{Position: list[0].Pos(), Inlines: list}
	}
	switch {
	case r.item != nil:
		r.item.Blocks = append(r.item.Blocks, block)
	case r.about != nil:
		r.about.blocks = append(r.about.blocks, block)
	default:
		r.put(block)
	}
}

func (r *reading) top() *folder {
	if r.next != nil && !r.netscape { // a heading with what follows it
		return r.next
	}
	return r.open[len(r.open)-1]
}

func (r *reading) put(b model.Block) {
	top := r.top()
	top.blocks = append(top.blocks, b)
}
