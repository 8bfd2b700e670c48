package text

import "gloss/model"

func txt(s string) *model.Text { return &model.Text{Value: s} }

func para(list ...model.Inline) *model.Paragraph { return &model.Paragraph{Inlines: list} }

func item(blocks ...model.Block) *model.Item { return &model.Item{Blocks: blocks} }

func in(s string) []model.Inline { return []model.Inline{txt(s)} }

// kitchen is a document with every kind of node.
func kitchen() *model.Document {
	tool := &model.Mention{Key: "go", Name: "Go", Form: "golang", Inlines: in("golang")}
	doc := &model.Document{
		Title: "PyCon: the notes", Authors: []string{"Ada Lovelace", "Kahn, Bob"}, Language: "en", Event: "PyCon 2011", Place: "Atlanta",
		Date: model.Date{Year: 2011, Month: 3, Day: 11}, Description: "2 lines\nof it",
		Blocks: []model.Block{para(txt("Before all. "), txt("A second line of "), tool, txt("."))},
		Footnotes: []*model.Footnote{
			{Label: "n", Number: 1, Blocks: []model.Block{para(txt("A note")), para(txt("goes on"))}},
			{Label: "n", Number: 2, Blocks: []model.Block{&model.List{Items: []*model.Item{item(para(txt("a"))), item(para(txt("b")))}}}},
			{Label: "bad]label", Number: 3},
		},
	}
	list := &model.List{Items: []*model.Item{
		item(para(txt("one")), &model.List{Ordered: true, Start: 1, Items: []*model.Item{item(para(txt("first"))), item(para(txt("second")))}}),
		{Task: model.DoneTask, Blocks: []model.Block{para(txt("done"))}},
		{Task: model.OpenTask, Blocks: []model.Block{&model.Gap{Inlines: in("–missed–")}}},
	}}
	loose := &model.List{Ordered: true, Start: 9, Loose: true, Items: []*model.Item{
		item(para(txt("nine"))), item(para(txt("ten")), &model.Code{Language: "go", Text: "x := 1\n\n\ty := `a`"}),
	}}
	talk := &model.Section{Title: in("Talk #"), Blocks: []model.Block{
		list, &model.List{Items: []*model.Item{item(para(txt("another list")))}}, loose,
		&model.Quote{Blocks: []model.Block{para(txt("said")), &model.Quote{Blocks: []model.Block{para(txt("inner"))}}}, Attribution: in("Ada")},
		&model.Rule{},
		&model.List{Items: []*model.Item{item(&model.Rule{}, para(txt("tight?")))}},
		&model.Table{Align: []model.Align{model.AlignNone, model.AlignLeft, model.AlignCenter, model.AlignRight},
			Head: []model.Cell{{Inlines: in("a|b")}, {}, {Inlines: []model.Inline{txt("x"), &model.LineBreak{}, txt("y")}}, {Inlines: []model.Inline{&model.CodeSpan{Value: "c|d"}}}},
			Rows: [][]model.Cell{{{Inlines: in("1")}, {Inlines: in("2")}, {Inlines: in("3")}}}},
		&model.Code{Text: "```\nfence within\n```"},
		&model.Gap{Inlines: in("–missed one–")},
		para(),
	}}
	doc.Sections = []*model.Section{{Title: in("Day 1"), Kind: model.DaySection, Sections: []*model.Section{talk}}, {
		Title: []model.Inline{txt("Links"), &model.LineBreak{}, txt("and notes")},
		Blocks: []model.Block{para(
			&model.Link{Target: "http://a.org/(x)", Title: `say "x"`, Inlines: in("text [in] it")}, txt(" "),
			&model.Link{Target: "https://b.org", Auto: true, Inlines: in("https://b.org")}, txt(" "),
			&model.Link{Target: "https://docs.c.org", Auto: true, Inlines: in("docs.c.org")}, txt(" "),
			&model.Link{Target: "mailto:me@d.org", Auto: true, Inlines: in("me@d.org")}, txt(" "),
			&model.Link{Target: "javascript:x", Inlines: in("no link")}, txt(" "),
			&model.Image{Target: "a b.png", Title: "T", Alt: "al*t"},
			&model.FootnoteRef{Label: "n", Number: 2}, &model.FootnoteRef{Label: "n", Number: 1}, &model.FootnoteRef{Label: "gone", Number: 9},
			&model.LineBreak{}, txt("- after a break"),
		)},
	}}
	return doc
}

// escapes is a paragraph for each text that Markdown would take for something.
func escapes() *model.Document {
	doc := &model.Document{}
	for _, s := range []string{
		"# no heading", "##No heading", "#hash", "- no point", "-5 degrees", "+ plus", "1. no number", "1.5 is one", "2011) x", "> no quote", "* star", "*not this*", "2 * 3 * 4",
		"snake_case_name", "_not this_", "__init__", "`tick`", "[a](b)", "[1] a reference", "see [1] there", "[x]: y", "[ ] box", "<b>tag</b>", "a < b", "x &amp; y", "R&D", "~~no~~", "~100",
		"---", "===", "***", "H~2~O", "10^6^", "^^a^^", "|---|", "| bar |", "~~~", "back\\slash", "end \\", "\\*", "![a](b)", "wow!", "https://a.org/a_b_", "[^1]", "tab\there", "+++", "    indented",
	} {
		doc.Blocks = append(doc.Blocks, para(txt(s)))
	}
	return doc
}

// spans is a paragraph for each neighbourhood in which signs of emphasis are in
// danger.
func spans() *model.Document {
	em := func(list ...model.Inline) model.Inline { return &model.Emphasis{Inlines: list} }
	st := func(list ...model.Inline) model.Inline { return &model.Strong{Inlines: list} }
	sk := func(list ...model.Inline) model.Inline { return &model.Strike{Inlines: list} }
	doc := &model.Document{}
	for _, list := range [][]model.Inline{
		{em(txt("plain"))},
		{txt("in"), em(txt("tra")), txt("word")},
		{txt("in"), em(txt("(punctuation)")), txt("word")},
		{st(txt("strong")), em(txt("then em")), txt("word")},
		{em(txt("em")), em(txt("em"))},
		{st(em(txt("both")))},
		{em(txt("em "), st(txt("strong")), txt(" em"))},
		{em(txt("em "), em(txt("in em")))},
		{txt("a"), em(txt(" blanks ")), txt("b")},
		{sk(txt("~x~")), txt("~y")},
		{txt("in"), &model.Passage{Language: "fr", Inlines: []model.Inline{em(txt("tra")), txt(" muros")}}, txt("*")},
		{em()},
		{&model.CodeSpan{Value: "`a"}, &model.CodeSpan{Value: "b"}},
		{txt("wow!"), &model.Link{Target: "http://a.org", Inlines: []model.Inline{st(txt("x"))}}},
		{txt("日本"), st(txt("太字")), txt("語")},
	} {
		doc.Blocks = append(doc.Blocks, para(list...))
	}
	return doc
}

// book is a book with an index and a reading list.
func book() *model.Book {
	day := &model.Section{Title: in("Day *1*")}
	at := func(line int, s *model.Section) *model.Mention {
		return &model.Mention{Position: model.At("notes.md", line, 1), Section: s}
	}
	pip := []*model.Mention{at(3, nil), at(20, day), at(20, day), at(24, day)}
	return &model.Book{
		Document: &model.Document{Title: "PyCon_2011", Sources: []model.Source{{Name: "notes.md"}}},
		Entries: []*model.IndexEntry{
			{Name: "0MQ", Letter: "0–9", See: "ZeroMQ"},
			{Name: "pip", Letter: "P", Kind: "tool", About: "Installs packages of Python, from an index or from a file, and all that they need", URL: "https://pip.pypa.io",
				Aliases: []string{"PIP"}, Mentions: pip, Principal: pip[1], SeeAlso: []string{"virtualenv"}},
			{Name: "ZeroMQ", Letter: "Z", Mentions: []*model.Mention{at(30, day)}},
		},
		Standards: []*model.IndexEntry{{Name: "PEP 380", Kind: "standard", Mentions: []*model.Mention{at(31, day)}}},
		People:    []*model.IndexEntry{{Name: "Ada Lovelace", Mentions: []*model.Mention{at(1, nil)}}},
		Readings: []*model.Reading{
			{Number: 1, Kind: model.ReadingStandard, Identifier: "PEP 380", Title: "Syntax for Delegating to a Subgenerator", URL: "https://peps.python.org/pep-0380/",
				Places: []model.ReadingPlace{{Position: model.At("notes.md", 31, 0), Headings: []string{"Day *1*", "Generators"}, Annotation: "yield from: 1. does it all"}}},
			{Number: 2, Kind: model.ReadingSite, URL: "https://example.org/a_b",
				Places: []model.ReadingPlace{{Position: model.At("notes.md", 2, 0)}}},
		},
	}
}
