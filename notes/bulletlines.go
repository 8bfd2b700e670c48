package notes

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// TightBullet reports whether a line begins with a bullet that needs no blank
// behind it: the middle dot of Japanese. Several of them are an ellipsis.
func TightBullet(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	if r != '・' && r != '･' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(s[size:])
	return len(s) > size && next != '・' && next != '･'
}

// splitBullets makes a list of the lines of a paragraph that begin with bullets
// which the format does not know, with the words before the first as a paragraph;
// nil where it has not two of them. A wide blank before a bullet sets it one deeper.
func splitBullets(p *model.Paragraph) []model.Block {
	if len(p.Inlines) < 2 {
		return nil
	}
	type start struct{ at, depth int }
	var starts []start
	for i := 0; i < len(p.Inlines); i = nextLine(p.Inlines, i) {
		if t, ok := p.Inlines[i].(*model.Text); ok {
			if bare := strings.TrimLeft(t.Value, " \u3000"); TightBullet(bare) {
				starts = append(starts, start{i, strings.Count(t.Value[:len(t.Value)-len(bare)], "\u3000")})
			}
		}
	}
	if len(starts) < 2 {
		return nil
	}
	var blocks []model.Block
	if lead := starts[0].at; lead > 0 {
		if run := endLine(p.Inlines[:lead:lead]); len(run) > 0 {
			blocks = append(blocks, &model.Paragraph{Position: p.Position, Inlines: run})
		}
	}
	top := &model.List{Position: p.Inlines[starts[0].at].Pos(), Start: 1}
	for k, s := range starts {
		to := len(p.Inlines)
		if k+1 < len(starts) {
			to = starts[k+1].at
		}
		run := bulletLine(endLine(p.Inlines[s.at:to:to]))
		item := &model.Item{Position: run[0].Pos(), Blocks: []model.Block{&model.Paragraph{Position: run[0].Pos(), Inlines: run}}}
		if n := len(top.Items); s.depth > starts[0].depth && n > 0 {
			top.Items[n-1].Blocks = below(top.Items[n-1].Blocks, item)
			continue
		}
		top.Items = append(top.Items, item)
	}
	return append(blocks, top)
}

// below adds a point to the list with which the blocks of a point end.
func below(blocks []model.Block, item *model.Item) []model.Block {
	if list, ok := blocks[len(blocks)-1].(*model.List); ok {
		list.Items = append(list.Items, item)
		return blocks
	}
	return append(blocks, &model.List{Position: item.Position, Start: 1, Items: []*model.Item{item}})
}

// bulletLine takes the bullet off the run of a line.
func bulletLine(run []model.Inline) []model.Inline {
	t := run[0].(*model.Text)
	bare := strings.TrimLeft(t.Value, " \u3000")
	_, size := utf8.DecodeRuneInString(bare)
	bare = strings.TrimLeft(bare[size:], " \u3000")
	t.Column += int32(utf8.RuneCountInString(t.Value) - utf8.RuneCountInString(bare))
	if t.Value = bare; bare == "" && len(run) > 1 {
		return run[1:]
	}
	return run
}
