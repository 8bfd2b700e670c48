// Package booktest makes books for the tests of the printed handout: one that
// holds every kind of node, and ones of any length. [KitchenSink] is the first
// to look at.
package booktest

import (
	"fmt"
	"strings"
	"time"

	"gloss/model"
)

// Text makes a piece of text at a line of the notes.
func Text(line int, s string) *model.Text {
	return &model.Text{Position: at(line), Value: s}
}

func at(line int) model.Position {
	return model.At("notes.md", line, 1)
}

// Para makes a paragraph of inlines.
func Para(line int, list ...model.Inline) *model.Paragraph {
	return &model.Paragraph{Position: at(line), Inlines: list}
}

// Words makes a paragraph of plain text.
func Words(line int, s string) *model.Paragraph { return Para(line, Text(line, s)) }

// Point makes an item of a list: its words, and the points below it.
func Point(line int, s string, below ...*model.Item) *model.Item {
	it := &model.Item{Position: at(line), Blocks: []model.Block{Words(line, s)}}
	if len(below) > 0 {
		it.Blocks = append(it.Blocks, List(line+1, below...))
	}
	return it
}

// List makes a list of points.
func List(line int, items ...*model.Item) *model.List {
	return &model.List{Position: at(line), Items: items}
}

// Section makes a section.
func Section(line int, kind model.SectionKind, title string, blocks ...model.Block) *model.Section {
	return &model.Section{Position: at(line), Kind: kind, Title: []model.Inline{Text(line, title)}, Blocks: blocks}
}

// Book makes a book of sections, numbered.
func Book(title string, sections ...*model.Section) *model.Book {
	d := &model.Document{Title: title, Sections: sections, Sources: []model.Source{{Name: "notes.md", Format: "markdown", SHA256: strings.Repeat("ab", 32)}}}
	d.Number()
	return &model.Book{Document: d}
}

// Empty returns a book that holds nothing at all.
func Empty() *model.Book { return &model.Book{Document: &model.Document{}} }

// mention wraps words in a mention and adds it to an entry.
func mention(e *model.IndexEntry, sec *model.Section, line int, form string) *model.Mention {
	m := &model.Mention{Position: at(line), Key: e.Key, Name: e.Name, Form: form, Why: model.NameRule, ID: line,
		Section: sec, Inlines: []model.Inline{Text(line, form)}}
	e.Mentions = append(e.Mentions, m)
	return m
}

func entry(name, letter string) *model.IndexEntry {
	return &model.IndexEntry{Key: strings.ToLower(name), Name: name, Sort: strings.ToLower(name), Letter: letter, Kind: "tool"}
}

// KitchenSink returns a book with every type of block and inline, index,
// standards, people and reading list.
func KitchenSink() *model.Book {
	gevent, zeromq, pep := entry("gevent", "G"), entry("ZeroMQ", "Z"), entry("PEP 342", "P")
	talk := Section(10, model.TalkSection, "Coroutines from outside")
	talk.Known = &model.Facts{Speakers: []string{"Ada Writer"}}
	link := &model.Link{Position: at(12), Target: "https://peps.python.org/pep-0342/", Reading: 1, Inlines: []model.Inline{Text(12, "the proposal")}}
	auto := &model.Link{Position: at(13), Target: "https://example.org/a/very/long/address/that/does/not/fit?on=one&line=of-the-column", Auto: true, Reading: 2,
		Inlines: []model.Inline{Text(13, "https://example.org/a/very/long/address/that/does/not/fit?on=one&line=of-the-column")}}
	talk.Blocks = []model.Block{
		Para(11, Text(11, "Read "), link, Text(11, " first, then "), mention(gevent, talk, 11, "gevent"), Text(11, " and "),
			&model.Emphasis{Position: at(11), Inlines: []model.Inline{Text(11, "slowly")}}, Text(11, " "),
			&model.Strong{Position: at(11), Inlines: []model.Inline{Text(11, "again"), &model.Emphasis{Inlines: []model.Inline{Text(11, " and again")}}}},
			Text(11, ", "), &model.Passage{Position: at(11), Language: "fr", Inlines: []model.Inline{Text(11, "quelque chose")}}, Text(11, ", "), &model.Strike{Position: at(11), Inlines: []model.Inline{Text(11, "never")}}, Text(11, " with "),
			&model.CodeSpan{Position: at(11), Value: "yield from"}, &model.FootnoteRef{Position: at(11), Label: "1", Number: 1}, Text(11, ".")),
		Para(13, Text(13, "An address: "), auto, &model.LineBreak{Position: at(13)}, Text(13, "After a hard break."), &model.Image{Position: at(13), Target: "plan.png", Alt: "the plan"}),
		lists(zeromq, talk),
		&model.Quote{Position: at(30), Blocks: []model.Block{Words(30, "Use it if you like it and you want it to run fast, for it has no differences.")},
			Attribution: []model.Inline{Text(30, "heard in the round")}},
		&model.Code{Position: at(40), Language: "sh", FirstLine: 41, Text: "if true; then\n\tapt-get install --no-install-recommends a-package-with-a-long-name\nfi"},
		table(), &model.Gap{Position: at(60), Inlines: []model.Inline{Text(60, "missed one")}}, &model.Rule{Position: at(61)},
		Words(62, "After the rule."),
	}
	day := Section(5, model.DaySection, "Friday, 11 March 2011", Words(6, "The first day."))
	day.Known = &model.Facts{Date: model.Date{Year: 2011, Month: 3, Day: 11}}
	sub := Section(70, model.PlainSection, "Questions", Words(71, "Does it scale?"))
	talk.Sections = []*model.Section{sub}
	second := Section(80, model.TalkSection, "ZeroMQ")
	second.Title = []model.Inline{mention(zeromq, second, 80, "ZeroMQ")}
	second.Blocks = []model.Block{Para(81, Text(81, "It explodes if you knock, says "), mention(pep, second, 81, "PEP 342"), Text(81, "."))}
	day.Sections = []*model.Section{talk, second}

	book := Book("Notes of everything", day)
	book.Authors, book.Language, book.Event, book.Place = []string{"A. Writer"}, "en", "SinkConf", "Here"
	book.Blocks = []model.Block{Words(1, "What stands before the first day.")}
	book.Footnotes = []*model.Footnote{{Position: at(90), Label: "1", Number: 1, Blocks: []model.Block{Words(90, "A note at the foot.")}}}
	book.Built = time.Date(2011, 3, 14, 0, 0, 0, 0, time.UTC)
	pep.Mentions[0].Class = model.StandardMention
	see := entry("0mq", "0–9")
	see.See = "ZeroMQ"
	book.Entries, book.Standards = []*model.IndexEntry{see, gevent, zeromq}, []*model.IndexEntry{pep}
	ada := entry("Ada Writer", "W")
	ada.Mentions = []*model.Mention{{Position: at(10), Class: model.PersonMention, Name: "Ada Writer", Why: model.SpeakerRule, Section: talk}}
	book.People = []*model.IndexEntry{ada}
	book.Readings = []*model.Reading{
		{Number: 1, Kind: model.ReadingStandard, Identifier: "PEP 342", Title: "Coroutines via Enhanced Generators", URL: link.Target,
			Places: []model.ReadingPlace{{Position: at(12), Section: talk, Headings: []string{"Friday, 11 March 2011", "Coroutines from outside"}, Annotation: "Read the proposal first", Link: link}}},
		{Number: 2, Kind: model.ReadingSite, URL: auto.Target, Places: []model.ReadingPlace{{Position: at(13), Section: talk, Headings: []string{"Coroutines from outside"}, Link: auto}}},
	}
	return book
}

// lists makes a list of every kind: nested, ordered, with check boxes.
func lists(e *model.IndexEntry, sec *model.Section) model.Block {
	deep := Point(24, "fifth level", Point(25, "sixth level"))
	nested := Point(20, "first level", Point(21, "second level", Point(22, "third level", Point(23, "fourth level", deep))))
	nested.Blocks[0] = Para(20, Text(20, "first level of "), mention(e, sec, 20, "0mq"))
	ordered := &model.List{Position: at(26), Ordered: true, Start: 9, Items: []*model.Item{Point(26, "nine"), Point(27, "ten")}}
	open, done := Point(28, "to do"), Point(29, "done")
	open.Task, done.Task = model.OpenTask, model.DoneTask
	tail := Point(26, "counts")
	tail.Blocks = append(tail.Blocks, ordered)
	return List(20, nested, tail, open, done)
}

func table() model.Block {
	cell := func(s string) model.Cell {
		return model.Cell{Position: at(50), Inlines: []model.Inline{Text(50, s)}}
	}
	return &model.Table{Position: at(50), Align: []model.Align{model.AlignLeft, model.AlignRight, model.AlignCenter},
		Head: []model.Cell{cell("Machine"), cell("Nodes"), cell("Note")},
		Rows: [][]model.Cell{
			{cell("Surveyor"), cell("1,024"), cell("small, for those who try things out first")},
			{cell("Intrepid"), cell("40,960"), {}},
		}}
}

// Points returns a book of n points in talks of 25 and days of 8 talks, with a
// mention in every third point.
func Points(n int) *model.Book {
	words := strings.Fields("the interpreter keeps state in generators while workers share nothing but a socket and nobody waits for long")
	entries := make([]*model.IndexEntry, 40)
	for i := range entries {
		entries[i] = entry(fmt.Sprintf("tool%02d", i), "T")
	}
	var days []*model.Section
	var list *model.List
	line := 0
	for i := range n {
		line++
		if i%200 == 0 {
			days = append(days, Section(line, model.DaySection, fmt.Sprintf("Day %d", len(days)+1)))
		}
		day := days[len(days)-1]
		if i%25 == 0 {
			list = List(line)
			day.Sections = append(day.Sections, Section(line, model.TalkSection, fmt.Sprintf("Talk %d of many", i/25+1), list))
		}
		talk := day.Sections[len(day.Sections)-1]
		from := i * 7 % len(words)
		text := strings.Join(words[from:min(from+3+i%9, len(words))], " ")
		p := Point(line, text)
		if i%3 == 0 {
			e := entries[i*31%len(entries)]
			p.Blocks[0] = Para(line, Text(line, text+" "), mention(e, talk, line, e.Name))
		}
		if top := len(list.Items); i%4 == 3 && top > 0 {
			list.Items[top-1].Blocks = append(list.Items[top-1].Blocks[:1], List(line, p))
			continue
		}
		list.Items = append(list.Items, p)
	}
	b := Book("Many points", days...)
	b.Entries = entries
	return b
}
