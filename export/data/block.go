package data

import "gloss/model"

var (
	taskStates = [...]string{"", "open", "done"}
	aligns     = [...]string{"", "left", "center", "right"}
)

// block writes a block as an object with a "type" and its line.
func (w *writer) block(b model.Block) {
	w.object()
	line := func(kind string) {
		w.text("type", kind)
		w.number("line", int(b.Pos().Line))
	}
	switch b := b.(type) {
	case *model.Paragraph:
		line("paragraph")
		w.run("text", "inlines", b.Inlines)
	case *model.Gap:
		line("gap")
		w.run("text", "inlines", b.Inlines)
	case *model.List:
		line("list")
		w.boolean("ordered", b.Ordered)
		start := 0 // where it says nothing
		if b.Ordered {
			start = b.Start
		}
		w.number("start", start)
		w.boolean("loose", b.Loose)
		list(w, "items", b.Items, func(it *model.Item) {
			w.object()
			w.number("line", int(it.Line))
			w.text("task", taskStates[it.Task])
			list(w, "blocks", it.Blocks, w.block)
			w.end()
		})
	case *model.Quote:
		line("quote")
		w.run("attribution", "attributionInlines", b.Attribution)
		list(w, "blocks", b.Blocks, w.block)
	case *model.Code:
		line("code")
		w.text("language", b.Language)
		w.number("firstLine", b.FirstLine)
		w.text("text", b.Text)
	case *model.Table:
		line("table")
		w.table(b)
	case *model.Rule:
		line("rule")
	}
	w.end()
}

func (w *writer) table(t *model.Table) {
	list(w, "align", t.Align, func(a model.Align) {
		w.next()
		w.quote(aligns[a])
	})
	list(w, "head", t.Head, w.cell)
	list(w, "rows", t.Rows, func(row []model.Cell) {
		w.open('[')
		for _, c := range row {
			w.cell(c)
		}
		w.shut(']')
	})
}

func (w *writer) cell(c model.Cell) {
	w.object()
	w.number("line", int(c.Line))
	w.run("text", "inlines", c.Inlines)
	w.end()
}

// run writes running text twice: its words under the first key, its pieces
// under the second. The pieces stand there only where they are more than plain
// text.
func (w *writer) run(words, pieces string, run []model.Inline) {
	w.text(words, model.PlainText(run))
	for _, n := range run {
		if _, plain := n.(*model.Text); !plain {
			list(w, pieces, run, w.inline)
			return
		}
	}
}

func (w *writer) inline(n model.Inline) {
	w.object()
	kind := func(name string) { w.text("type", name) }
	switch n := n.(type) {
	case *model.Text:
		kind("text")
		w.text("text", n.Value)
	case *model.CodeSpan:
		kind("code")
		w.text("text", n.Value)
	case *model.Emphasis:
		kind("emphasis")
	case *model.Strong:
		kind("strong")
	case *model.Strike:
		kind("strike")
	case *model.Passage:
		kind("passage")
		w.text("language", n.Language)
	case *model.Link:
		kind("link")
		w.text("target", n.Target)
		w.text("title", n.Title)
		w.boolean("auto", n.Auto)
		w.linkTo(n)
	case *model.Image:
		kind("image")
		w.text("target", n.Target)
		w.text("title", n.Title)
		w.text("alt", n.Alt)
		if n.Decorative {
			w.boolean("decorative", true)
		}
	case *model.LineBreak:
		kind("break")
	case *model.FootnoteRef:
		kind("footnote")
		w.number("number", n.Number)
	case *model.Mention:
		kind("mention")
		w.text("class", n.Class.String())
		w.text("name", n.Name)
		w.text("why", n.Why.String())
	}
	if children := model.Children(n); children != nil {
		list(w, "inlines", children, w.inline)
	}
	w.end()
}
