package notes

import (
	"strings"
	"unicode"
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

// lineBullet returns the bullet that a line begins with and that Markdown and its kin do
// not know, as word processors and other programs write it; 0 where there is none.
func lineBullet(s string) rune {
	if TightBullet(s) {
		return '・'
	}
	r, size := utf8.DecodeRuneInString(s)
	if next, _ := utf8.DecodeRuneInString(s[size:]); unicode.IsSpace(next) && strings.ContainsRune("•·◦▪▫‣⁃∙●○■□➢➤☐☑☒", r) {
		return r
	}
	return 0
}

// splitBullets makes a list of the lines of a paragraph that begin with bullets
// which the format does not know, with the words before the first as a paragraph;
// nil where it has not two of them. A wide blank before a bullet sets it one deeper, and
// so does another sign than that of the first.
func splitBullets(p *model.Paragraph) []model.Block {
	if len(p.Inlines) < 2 {
		return nil
	}
	type start struct {
		at, depth int
		sign      rune
	}
	var starts []start
	for i := 0; i < len(p.Inlines); i = nextLine(p.Inlines, i) {
		if t, ok := p.Inlines[i].(*model.Text); ok {
			bare := strings.TrimLeft(t.Value, " \u3000")
			if sign := lineBullet(bare); sign != 0 {
				starts = append(starts, start{i, strings.Count(t.Value[:len(t.Value)-len(bare)], "\u3000"), sign})
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
		item.Task = boxOf(s.sign)
		deeper := s.depth > starts[0].depth || s.sign != starts[0].sign && item.Task == model.NoTask
		if n := len(top.Items); deeper && n > 0 {
			top.Items[n-1].Blocks = below(top.Items[n-1].Blocks, item)
			continue
		}
		top.Items = append(top.Items, item)
	}
	return append(blocks, top)
}

// boxOf returns the state of the task that a bullet shows.
func boxOf(bullet rune) model.TaskState {
	switch bullet {
	case '☐':
		return model.OpenTask
	case '☑', '☒':
		return model.DoneTask
	}
	return model.NoTask
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
	bare = strings.TrimLeftFunc(bare[size:], unicode.IsSpace)
	t.Column += int32(utf8.RuneCountInString(t.Value) - utf8.RuneCountInString(bare))
	if t.Value = bare; bare == "" && len(run) > 1 {
		return run[1:]
	}
	return run
}
