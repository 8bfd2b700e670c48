package epub

import (
	"time"

	"gloss/model"
)

// hostile is text that would do harm if it were passed on as it is.
const hostile = "<script>alert('x')</script> &amp; \"quoted\" \x00\x0b\xff\xfe \uFFFE \u202e]]> <!-- --> </body> é 漢字 שלום 🎉"

func at(line int) model.Position { return model.At("kitchen.md", line, 1) }

func words(s string) []model.Inline { return []model.Inline{&model.Text{Position: at(1), Value: s}} }

func para(list ...model.Inline) *model.Paragraph {
	return &model.Paragraph{Position: at(1), Inlines: list}
}

func bullets(items ...*model.Item) *model.List {
	return &model.List{Position: at(1), Items: items}
}

func point_(blocks ...model.Block) *model.Item { return &model.Item{Position: at(1), Blocks: blocks} }

// kitchen builds a book that holds every kind of node, and text that means
// harm.
type kitchen struct {
	mentions int
	entries  map[string]*model.IndexEntry
	order    []*model.IndexEntry
}

func (k *kitchen) mention(s *model.Section, name, form string) *model.Mention {
	k.mentions++
	m := &model.Mention{Position: at(k.mentions), Key: name, Name: name, Form: form, Why: model.NameRule, Inlines: words(form), ID: k.mentions, Section: s}
	e := k.entries[name]
	if e == nil {
		e = &model.IndexEntry{Key: name, Name: name, Sort: name, Letter: name[:1], Kind: "tool"}
		if k.entries == nil {
			k.entries = map[string]*model.IndexEntry{}
		}
		k.entries[name] = e
		k.order = append(k.order, e)
	}
	if form != name {
		e.Aliases = append(e.Aliases, form)
	}
	e.Mentions = append(e.Mentions, m)
	return m
}

func kitchenBook() *model.Book {
	k := &kitchen{}
	friday := &model.Section{Position: at(3), Kind: model.DaySection, Title: words("Friday <1>"), Known: &model.Facts{Date: model.Date{Year: 2011, Month: 3, Day: 11}}}
	talk := &model.Section{Position: at(5), Kind: model.TalkSection, Known: &model.Facts{Speakers: []string{"Maciej Fijałkowski", "A & B"}}}
	panel := &model.Section{Position: at(50), Kind: model.TalkSection, Title: words("Panel")}
	sub := &model.Section{Position: at(30), Title: words("Questions")}
	deep := &model.Section{Position: at(33), Title: words("Deeper")}
	sub.Sections = []*model.Section{deep}
	talk.Sections = []*model.Section{sub, {Position: at(40), Title: words("Questions")}}
	panel.Sections = []*model.Section{{Position: at(55), Title: words("Questions")}}
	friday.Sections = []*model.Section{talk, panel}

	site := &model.Link{Position: at(7), Target: "https://user:secret@gevent.org/a b?x=1&y=[2]", Inlines: words("its site"), Reading: 1}
	inTitle := &model.Link{Position: at(5), Target: "http://example.org/slides", Inlines: words("the slides"), Reading: 3}
	talk.Title = []model.Inline{&model.Text{Position: at(5), Value: "Networks with "}, k.mention(talk, "gevent", "gevent"), &model.Text{Value: ": "}, inTitle, &model.FootnoteRef{Position: at(5), Label: "t", Number: 3}}
	pep := k.mention(talk, "PEP 380", "PEP-380")
	pep.Class, pep.Reading = model.StandardMention, 2
	note := &model.FootnoteRef{Position: at(8), Label: "one", Number: 1}
	ctypes := k.mention(talk, "ctypes", "ctypes")
	inCode := k.mention(talk, "pip", "pip")
	inCode.Line = 21

	talk.Blocks = []model.Block{
		para(&model.Text{Value: "Plain, "}, &model.Emphasis{Inlines: words("stressed, ")}, &model.Strong{Inlines: []model.Inline{&model.Emphasis{Inlines: words("both, ")}}},
			&model.Strike{Inlines: words("gone, ")}, &model.Passage{Language: "fr", Inlines: words("rien, ")}, &model.CodeSpan{Value: "code <&>", Mentions: []*model.Mention{k.mention(talk, "code", "code")}}, &model.LineBreak{}, k.mention(talk, "gevent", "Gevent"),
			&model.Text{Value: " and "}, site, &model.Text{Value: " again "}, site, &model.Text{Value: "; "}, pep, note, note),
		bullets(
			point_(para(words("a point with points")...), bullets(point_(para(words("second level")...), bullets(point_(para(words("third")...)))))),
			&model.Item{Task: model.OpenTask, Blocks: []model.Block{para(words("to do")...)}},
			&model.Item{Task: model.DoneTask, Blocks: []model.Block{para(words("done")...), &model.Code{Text: "x := 1", FirstLine: 19}}},
		),
		&model.List{Ordered: true, Start: 4, Loose: true, Items: []*model.Item{point_(para(words("four")...)), point_(para(words("five")...), para(words("and more")...))}},
		&model.Quote{Blocks: []model.Block{para(words("Said on stage")...)}, Attribution: words("somebody")},
		&model.Code{Position: at(20), Language: "sh", Text: "$ ls < in > out\npip install x && pip list\n\ttab", FirstLine: 20, Mentions: []*model.Mention{inCode}},
		&model.Table{Align: []model.Align{model.AlignLeft, model.AlignRight, model.AlignCenter}, Head: []model.Cell{{Inlines: words("VM")}, {}, {Inlines: words("Next")}},
			Rows: [][]model.Cell{{{Inlines: []model.Inline{ctypes}}, {Inlines: words("12")}, {}}, {{Inlines: words("b")}, {}, {Inlines: words("c")}}}},
		&model.Table{Align: []model.Align{model.AlignNone}, Head: []model.Cell{{}}, Rows: [][]model.Cell{{{Inlines: words("no head")}}}},
		&model.Gap{Position: at(25), Inlines: words("missed one")},
		&model.Rule{Position: at(26)},
		para(&model.Image{Position: at(27), Target: "https://example.org/p.png", Alt: "a picture"}, &model.Text{Value: " "}, &model.Image{Position: at(27), Target: "../../etc/passwd"}),
		para(&model.Link{Target: "javascript:alert(1)", Inlines: words("evil")}, &model.Text{Value: " "},
			&model.Link{Target: "#questions", Inlines: words("inner")}, &model.Text{Value: " "}, &model.Link{Target: "#panel", Inlines: words("next")}, &model.Text{Value: " "},
			&model.Link{Target: "#nowhere", Inlines: words("lost")}, &model.Text{Value: " "}, &model.Link{Target: "mailto:a@example.org", Auto: true, Inlines: words("a@example.org")},
			&model.Link{Target: "https://example.org/", Inlines: nil}, &model.FootnoteRef{Label: "none", Number: 99}),
		para(words(hostile)...),
	}
	sub.Blocks = []model.Block{para(&model.Text{Value: "Is "}, k.mention(sub, "gevent", "gevent"), &model.Text{Value: " fast? "}, k.mention(sub, "gevent", "gevent"))}
	panel.Blocks = []model.Block{para(&model.Link{Target: "https://pypy.org", Inlines: []model.Inline{k.mention(panel, "PyPy", "PyPy"), &model.FootnoteRef{Label: "in", Number: 2}}})}

	doc := &model.Document{
		Title: "Kitchen & <sink>", Authors: []string{"Ada <L>", ""}, Language: "en_gb", Event: "SinkCon 2011", Place: "Atlanta", Date: model.Date{Year: 2011, Month: 3, Day: 11},
		Description: "Everything & more.", Sources: []model.Source{{Name: "kitchen.md", Format: "markdown", Bytes: 100, Lines: 60, SHA256: "0123456789abcdef0123456789abcdef"}},
		Blocks:   []model.Block{para(words("Before the first section: ")...), para(k.mention(nil, "gevent", "gevent"))},
		Sections: []*model.Section{friday, {Position: at(70), Title: words("Afterwards"), Blocks: []model.Block{para(words("The end.")...)}}},
		Ledgers:  []model.Ledger{{Source: "kitchen.md", Lines: 60, Placed: 50, Merged: 9, Dropped: []model.DroppedLine{{Line: 1, Reason: "x"}}}},
		Footnotes: []*model.Footnote{
			{Position: at(80), Label: "one", Number: 1, Blocks: []model.Block{para(words("A note.")...), bullets(point_(para(words("with a list")...)))}},
			{Position: at(81), Label: "in", Number: 2, Blocks: []model.Block{para(&model.Text{Value: "A note that names "}, k.mention(nil, "PyPy", "PyPy"))}},
			{Position: at(82), Label: "t", Number: 3, Blocks: []model.Block{&model.Code{Text: "note code"}}},
			{Position: at(83), Label: "loose", Number: 4, Blocks: []model.Block{para(words("Nobody refers to this one.")...)}},
		},
	}
	doc.Number()
	speaker := &model.Mention{Position: at(52), Class: model.PersonMention, Key: "maciej", Name: "Maciej Fijałkowski", Form: "Maciej", Inlines: words("Maciej"), ID: 1000, Section: panel}
	panel.Blocks = append(panel.Blocks, para(speaker))
	var entries []*model.IndexEntry
	for _, name := range []string{"code", "ctypes", "gevent", "pip", "PyPy"} {
		entries = append(entries, k.entries[name])
	}
	entries[4].Name, entries[4].Aliases = "PyPy, whose name here is longer than its place", []string{"a name as long again as that one"}
	entries[2].SeeAlso = []string{entries[4].Name, "not in the index"}
	entries = append([]*model.IndexEntry{{Key: "0", Name: "0MQ", Letter: "0–9", See: "gevent"}}, entries...)
	lost := &model.IndexEntry{Name: "Lost", Letter: "L", Mentions: []*model.Mention{{Position: at(9), ID: 5000, Name: "Lost"}}}
	book := &model.Book{
		Document:  doc,
		Entries:   append(entries, lost),
		Standards: []*model.IndexEntry{k.entries["PEP 380"]},
		People:    []*model.IndexEntry{{Key: "maciej", Name: "Fijałkowski, Maciej", Letter: "F", Mentions: []*model.Mention{speaker}}},
		Readings: []*model.Reading{
			{Number: 1, Kind: model.ReadingSite, Title: "gevent & more", URL: "https://gevent.org/a%20b", Places: []model.ReadingPlace{{Position: at(7), Section: talk, Annotation: "Fast <networks>.", Link: site}}},
			{Number: 2, Kind: model.ReadingStandard, Identifier: "PEP 380", Title: "Syntax for Delegating to a Subgenerator", URL: "https://peps.python.org/pep-0380/", Places: []model.ReadingPlace{{Position: at(8), Section: talk, Mention: pep}}},
			{Number: 3, Kind: model.ReadingSlides, URL: "http://example.org/slides", Places: []model.ReadingPlace{{Position: at(5), Section: talk, Link: inTitle, Annotation: "same"}, {Section: panel, Annotation: "same"}, {Headings: []string{"Elsewhere"}}}},
			{Number: 4, Kind: model.ReadingSite, Title: "Odd", URL: "ftp://example.org/x"},
		},
		Built: time.Date(2011, 3, 11, 0, 0, 0, 0, time.UTC),
	}
	return book
}
