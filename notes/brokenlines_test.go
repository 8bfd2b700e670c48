package notes

import (
	"strings"
	"testing"

	"gloss/model"
)

// writtenLines makes a paragraph of lines, which begin at line first, as readers do. A
// line that begins with "`" is code, one with "!" a picture.
func writtenLines(first int, text string) *model.Paragraph {
	p := &model.Paragraph{Position: model.At("n", first, 1)}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		pos := model.At("n", first+i, 1)
		switch line[0] {
		case '`':
			p.Inlines = append(p.Inlines, &model.CodeSpan{Position: pos, Value: line})
			line, pos.Column = "", int32(len(line))
		case '!':
			p.Inlines = append(p.Inlines, &model.Image{Position: pos, Target: "x.png", Alt: line})
			line, pos.Column = "", int32(len(line))
		}
		if i+1 < len(lines) {
			line += " "
		}
		if line != "" {
			p.Inlines = append(p.Inlines, &model.Text{Position: pos, Value: line})
		}
	}
	return p
}

// brokenText returns the words of a paragraph with its line breaks.
func brokenText(p *model.Paragraph) string {
	var b strings.Builder
	for _, n := range p.Inlines {
		if _, ok := n.(*model.LineBreak); ok {
			b.WriteByte('\n')
		} else {
			b.WriteString(model.PlainText([]model.Inline{n}))
		}
	}
	return b.String()
}

const wrappedProse = "The hives at the mill were weighed on the first of May, and most of\n" +
	"them had gained since the snow melted, though nobody had fed them. It\n" +
	"is thought that the willows along the river flowered early this year,\n" +
	"before the frost came back."

func TestLineEndsAreMeant(t *testing.T) {
	long := strings.Repeat("The keepers talked about mites again - ", 5) + "no hope"
	for _, text := range []string{
		"10:30\nThe hive in winter\nAnn Lee\nKeeper at the old mill by the river",
		"Hives:\nhttps://example.org/hives",
		"weigh all hives\nmend gate\nbuy sugar",
		"Hives lost\nseven near mill\nfour near orchard",
		"looked at:\n`weigh --all`\n`weigh --one`",
		long + "\n" + long + "\nMites: none",
		"벌통을 열었다\n꿀이 많다",
		"蜂箱很多\n蜂蜜不多",
		"巣箱を量った\n餌はやっていない\n雪が解けてからほとんどが重くなっていて誰も餌をやっていないのに増えていた\nミツバチは河辺の柳で花粉を集めたらしい",
	} {
		p := writtenLines(1, text)
		d := &model.Document{Sources: []model.Source{{Format: "markdown"}}, Blocks: []model.Block{p}}
		keepLineEnds(d)
		if got := brokenText(p); got != text {
			t.Errorf("%q becomes %q", text, got)
		}
		if len(d.Diagnostics) != 1 || d.Diagnostics[0].Code != "notes.line-ends" {
			t.Errorf("%q: told %v", text, d.Diagnostics)
		}
	}
}

func TestWrappedLinesAreJoined(t *testing.T) {
	for _, text := range []string{
		wrappedProse,
		strings.ReplaceAll(wrappedProse, "The ", "- "),
		"All hives are born free\nand equal in wax.\nThey have a queen\nand act in her spirit.",
		"The first sentence stands here.\nThe second one stands below it.\nSo does the third.",
		"Seven hives were lost, as far as\nAnn knows",
		"Weighed by the keepers of\nBerlin",
		"Find the weight of a hive\ntaking snow into account",
		"Sugar, wax,\nHoney",
		"For example, weigh\n`all`.",
		"Weigh them\n(or let them be)",
		"!one\n!two\n!three",
		"五月一日我们称了磨坊旁边所有的蜂箱发现雪融化以后大多数都变重了虽然没有\n人喂过它们",
		"五月一日我们称了磨坊旁边所有的蜂箱发现雪融化以后大多数都变重了虽然没有\n人喂过它们大家认为今年河边的柳树开花比较早所以蜜蜂在霜冻回来之前就找到\n了花粉",
		"水車小屋の巣箱を五月一日に量ったところ雪が解けてからほとんどが重くなっていて誰も餌を\nやっていないのに増えていた。",
		"蜂箱很多。\n蜂蜜不多。",
		"巣箱が多い．\nと思う．",
		"Honey\n– and wax",
	} {
		p := writtenLines(1, text)
		want := brokenText(p)
		keepLineEnds(&model.Document{Sources: []model.Source{{Format: "markdown"}}, Blocks: []model.Block{p}})
		if got := brokenText(p); got != want {
			t.Errorf("%q becomes %q", want, got)
		}
	}
}

// Where other paragraphs show the width at which lines were wrapped, lines must stay far
// below it.
func TestLineEndsInWrappedNotes(t *testing.T) {
	for text, kept := range map[string]bool{
		"Hives\nWax\nHoney": true,
		"Hives that were weighed with snow on their roofs in May\nHoney": false,
		"Hives and wax and much more than anybody had thought\nHoney":    false,
		"wax from the mill\nhoney from the orchard":                      true,
		"wax from the mill by the river\nhoney from the orchard":         false,
	} {
		p := writtenLines(9, text)
		d := &model.Document{Sources: []model.Source{{Format: "markdown"}}, Blocks: []model.Block{writtenLines(1, wrappedProse), p}}
		keepLineEnds(d)
		if got := strings.Contains(brokenText(p), "\n"); got != kept {
			t.Errorf("%q keeps the ends of its lines: %v", text, got)
		}
	}
}

// Only some formats join lines that their writers did not mean to be joined.
func TestLineEndsOfFormats(t *testing.T) {
	for format, kept := range map[string]bool{"markdown": true, "org": true, "rst": false, "html": false, "text": false} {
		p := writtenLines(1, "Hives\nWax\nHoney")
		item := &model.Item{Blocks: []model.Block{p}}
		d := &model.Document{Sources: []model.Source{{Format: format}}, Blocks: []model.Block{&model.List{Items: []*model.Item{item}}}}
		keepLineEnds(d)
		if got := strings.Contains(brokenText(p), "\n"); got != kept {
			t.Errorf("%s keeps the ends of lines: %v", format, got)
		}
	}
}
