package notes

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// boldHeadings makes sections of paragraphs that are set bold as a whole and
// stand before other text, where a section has two or more of them: people who
// do not know a mark for headings write them so. Where two of them or more are days,
// the others stand below the days. It reports what it does.
func boldHeadings(doc *model.Document) {
	made := 0
	var first model.Position
	note := func(p model.Position) {
		if made++; made == 1 {
			first = p
		}
	}
	var descend func(s *model.Section, depth int)
	descend = func(s *model.Section, depth int) {
		for _, c := range s.Sections {
			if depth < 64 {
				descend(c, depth+1)
			}
		}
		if rest, subs := splitAtBold(s.Blocks, note); subs != nil {
			s.Blocks, s.Sections = rest, append(subs, s.Sections...)
		}
	}
	for _, s := range doc.Sections {
		descend(s, 1)
	}
	if rest, subs := splitAtBold(doc.Blocks, note); subs != nil {
		doc.Blocks, doc.Sections = rest, append(subs, doc.Sections...)
	}
	if made > 0 {
		doc.Number()
		doc.Report(first, model.Info, "notes.bold-heading", Count(made, "line set bold is taken for a heading", "lines set bold are taken for headings"),
			"mark headings as such to be sure")
	}
}

// splitAtBold returns the blocks before the first bold line, and a section for
// each bold line with what follows it, those between days below the day; no sections where the list is not
// structured so.
func splitAtBold(blocks []model.Block, note func(model.Position)) (rest []model.Block, subs []*model.Section) {
	heads, days := 0, 0
	for i, b := range blocks {
		title := boldTitle(b)
		if title == nil {
			continue
		}
		day := namesDay(title)
		if i+1 == len(blocks) {
			return blocks, nil // bold text without anything below it
		}
		if next := boldTitle(blocks[i+1]); next != nil && (!day || namesDay(next)) {
			return blocks, nil
		}
		if heads++; day {
			days++
		}
	}
	if heads < 2 {
		return blocks, nil
	}
	var open, today *model.Section // that blocks and titles go to
	for _, b := range blocks {
		title := boldTitle(b)
		switch {
		case title != nil:
			note(b.Pos())
			open = &model.Section{Position: b.Pos(), Title: title}
			if day := days >= 2 && (namesDay(title) || beginsWithDay(title)); !day && today != nil {
				today.Sections = append(today.Sections, open)
				break
			} else if day {
				today = open
			}
			subs = append(subs, open)
		case open != nil:
			open.Blocks = append(open.Blocks, b)
		default:
			rest = append(rest, b)
		}
	}
	return rest, subs
}

// namesDay reports whether a title is that of a day: "Day 2", "Friday, 6 May".
func namesDay(title []model.Inline) bool {
	_, ok := ParseDay(strings.TrimSpace(model.PlainText(title)), AnyOrder)
	return ok
}

// beginsWithDay reports whether a title goes on behind the name of a day: "Monday, the way
// home".
func beginsWithDay(title []model.Inline) bool {
	word, rest, _ := strings.Cut(strings.TrimSpace(model.PlainText(title)), " ")
	word = strings.TrimRight(word, ",:;")
	if rest == "" || strings.ContainsAny(word, "0123456789") {
		return false
	}
	_, ok := ParseDay(word, AnyOrder)
	return ok
}

// boldTitle returns the words of a paragraph that is bold as a whole, but for a colon, and
// can be a title; nil for any other block.
func boldTitle(b model.Block) []model.Inline {
	p, ok := b.(*model.Paragraph)
	if !ok || len(p.Inlines) != 1 && !(len(p.Inlines) == 2 && isColon(p.Inlines[1])) {
		return nil
	}
	s, ok := p.Inlines[0].(*model.Strong)
	if !ok || len(s.Inlines) == 0 {
		return nil
	}
	text := strings.TrimSpace(model.PlainText(s.Inlines))
	if n := utf8.RuneCountInString(text); n == 0 || n > 100 || strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || IsGap(text) || SpeakerLine(text) != nil {
		return nil
	}
	if model.Holds[*model.LineBreak](s.Inlines) {
		return nil
	}
	return s.Inlines
}

// isColon reports whether an inline is a colon behind words.
func isColon(n model.Inline) bool {
	t, ok := n.(*model.Text)
	return ok && (strings.TrimSpace(t.Value) == ":" || strings.TrimSpace(t.Value) == "：")
}
