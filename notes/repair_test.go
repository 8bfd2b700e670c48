package notes

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"gloss/model"
)

func misread(t *testing.T, table *charmap.Charmap, s string) string {
	t.Helper()
	out, err := table.NewDecoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func codesOf(list []model.Diagnostic) string {
	var codes []string
	for _, d := range list {
		codes = append(codes, d.Code)
	}
	return strings.Join(codes, " ")
}

func TestRepair(t *testing.T) {
	const words = "It’s “naïve” – Zürich, Łódź, кофе … 日本"
	for _, c := range []struct{ name, in, want, codes string }{
		{"UTF-8 read as Windows-1252", misread(t, charmap.Windows1252, "It’s “naïve – Zürich …"), "It’s “naïve – Zürich …", "source.mojibake"},
		{"UTF-8 read as MacRoman", misread(t, charmap.Macintosh, words), words, "source.mojibake"},
		{"UTF-8 read as Latin-1", misread(t, charmap.ISO8859_1, words), words, "source.mojibake"},
		{"UTF-8 read as CP850", misread(t, charmap.CodePage850, "It’s “naïve” – Zürich …"), "It’s “naïve” – Zürich …", "source.mojibake"},
		{"UTF-8 read as CP437", misread(t, charmap.CodePage437, "It’s “naïve” – Zürich …"), "It’s “naïve” – Zürich …", "source.mojibake"},
		{"UTF-8 read as Windows-1251", misread(t, charmap.Windows1251, "Это заметки – вот"), "Это заметки – вот", "source.mojibake"},
		{"UTF-8 read as KOI8-R", misread(t, charmap.KOI8R, "Это заметки – вот"), "Это заметки – вот", "source.mojibake"},
		{"UTF-8 read as CP866", misread(t, charmap.CodePage866, "Это заметки – вот"), "Это заметки – вот", "source.mojibake"},
		{"single letters", misread(t, charmap.Windows1251, "Заметки о базе и я к вам в дом"), "Заметки о базе и я к вам в дом", "source.mojibake"},
		{"single letters of KOI8", misread(t, charmap.KOI8R, "Заметки о базе у нас"), "Заметки о базе у нас", "source.mojibake"},
		{"twice", misread(t, charmap.Windows1252, misread(t, charmap.Windows1252, "It’s café")), "It’s café", "source.mojibake"},
		{"bytes lost", "He said â€œyesâ€, once â€” â€œand againâ€\n", "He said “yes”, once — “and again”\n", "source.mojibake"},
		{"bytes that became blanks", "dÃ©jÃ  vu Ã  la cafÃ©tÃ©ria\n", "déjà vu à la cafétéria\n", "source.mojibake"},
		{"trees", "├── a\n│   └── b\n╠═ Ô Ç\n", "├── a\n│   └── b\n╠═ Ô Ç\n", ""},
		{"Cyrillic", "Р» и С– – «Р» Ђ Їжак СССР РСФСР РФ\n", "Р» и С– – «Р» Ђ Їжак СССР РСФСР РФ\n", ""},
		{"only some lines", "Zürich\nCafÃ© crÃ¨me\n", "Zürich\nCafé crème\n", "source.mojibake"},
		{"right letters", "Ünïcödé ÅÄÖ ÃÇ “Ä” «École» mot—à ‘é’ É’s £ “x” ’s ß÷×", "Ünïcödé ÅÄÖ ÃÇ “Ä” «École» mot—à ‘é’ É’s £ “x” ’s ß÷×", ""},
		{"languages", "naïveté, Ærøskøbing, Þórr, señor, ação, Łódź, façade, œuvre, Straße, Ελλάδα, Привет, 日本語", "naïveté, Ærøskøbing, Þórr, señor, ação, Łódź, façade, œuvre, Straße, Ελλάδα, Привет, 日本語", ""},
		{"zero width", "a\u200bb c\u00add \u2060e", "ab cd e", "source.invisible"},
		{"joiners that count", "👩\u200d👧 می\u200cخواهم", "👩\u200d👧 می\u200cخواهم", ""},
		{"joiners that do not", "x\u200dy", "xy", "source.invisible"},
		{"no-break indents", "\u00a0\u00a0- a\n\u00a0 - b\n\u00a0\u00a01. c\n10\u00a0kg \u00a0b", "  - a\n  - b\n  1. c\n10\u00a0kg \u00a0b", "source.blanks"},
		{"one indent", "\u00a0- a\nb", "\u00a0- a\nb", ""},
		{"plain", "plain\n", "plain\n", ""},
	} {
		src, err := Decode("n", []byte(c.in))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if src.Text != c.want {
			t.Errorf("%s: got %q, want %q", c.name, src.Text, c.want)
		}
		if got := codesOf(src.Diagnostics); got != c.codes {
			t.Errorf("%s: diagnostics %q, want %q", c.name, got, c.codes)
		}
	}
}

// Letters of one language beside each other are no mojibake.
func TestRepairLeavesWordsAlone(t *testing.T) {
	for _, s := range []string{"ÄÖÜ äöü ß", "éèêë", "ñÑ¿¡", "çÇœŒ", "«Où»", "½ ¾ ±", "ÀÉ", "Ø"} {
		src, err := Decode("n", []byte(s))
		if err != nil {
			t.Fatal(err)
		}
		if src.Text != s {
			t.Errorf("%q became %q", s, src.Text)
		}
	}
}

// mendCode mends the code of a document.
func mendCode(doc *model.Document) {
	var m codeMender
	doc.EachText(func(_ *model.Section, _ model.RunText, run *[]model.Inline) { m.spans(*run) }, m.block)
	m.report(doc)
}

func TestMendCode(t *testing.T) {
	span := &model.CodeSpan{Position: model.At("n", 4, 0), Value: "open(‘w+’)"}
	block := &model.Code{Position: model.At("n", 2, 0), Text: "say “hi”"}
	words := &model.Text{Value: "“words”"}
	d := &model.Document{Blocks: []model.Block{block, &model.Paragraph{Inlines: []model.Inline{words, span}}}}
	mendCode(d)
	if span.Value != "open('w+')" || block.Text != `say "hi"` || words.Value != "“words”" {
		t.Errorf("%q, %q, %q", span.Value, block.Text, words.Value)
	}
	if len(d.Diagnostics) != 1 || d.Diagnostics[0].Line != 2 || !strings.HasPrefix(d.Diagnostics[0].Message, "4 ") {
		t.Errorf("%v", d.Diagnostics)
	}
	mendCode(d)
	if len(d.Diagnostics) != 1 {
		t.Error("mended code was mended again")
	}
}

func TestPointOutRepeats(t *testing.T) {
	items := func(from int, words ...string) []model.Block {
		l := &model.List{}
		for i, w := range words {
			l.Items = append(l.Items, item(from+i, w))
		}
		return []model.Block{l}
	}
	six := []string{"first point", "second point", "third point", "fourth point", "fifth point", "sixth point"}
	d := &model.Document{Sections: []*model.Section{
		{Title: []model.Inline{&model.Text{Value: "A"}}, Blocks: items(2, six...)},
		{Title: []model.Inline{&model.Text{Value: "B"}}, Blocks: items(20, append([]string{"something else"}, six...)...)},
	}}
	wordsOf(d).pointOutRepeats(d)
	if len(d.Diagnostics) != 1 || d.Diagnostics[0].Line != 21 || !strings.Contains(d.Diagnostics[0].Message, "6 points stand at line 2") {
		t.Errorf("%v", d.Diagnostics)
	}
	d = &model.Document{Blocks: items(1, strings.Split(strings.Repeat("the same line,", 200), ",")...)}
	wordsOf(d).pointOutRepeats(d)
	if len(d.Diagnostics) > 20 {
		t.Errorf("%d diagnostics for one line said over and over", len(d.Diagnostics))
	}
}

func TestBoldHeadings(t *testing.T) {
	bold := func(line int, s string) model.Block {
		p := para(line, s)
		p.Inlines = []model.Inline{&model.Strong{Position: p.Position, Inlines: p.Inlines}}
		return p
	}
	d := &model.Document{Blocks: []model.Block{para(1, "intro"), bold(2, "One"), para(3, "x"), bold(4, "Two"), para(5, "y")}}
	boldHeadings(d)
	if got, want := shape(d), " intro; 1:One= x; 1:Two= y;"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if codesOf(d.Diagnostics) != "notes.bold-heading" {
		t.Errorf("%v", d.Diagnostics)
	}
	for name, blocks := range map[string][]model.Block{
		"one only":   {bold(1, "One"), para(2, "x")},
		"in a row":   {bold(1, "One"), bold(2, "Two"), para(3, "x")},
		"at the end": {bold(1, "One"), para(2, "x"), bold(3, "Two")},
		"sentences":  {bold(1, "This is it."), para(2, "x"), bold(3, "And this."), para(4, "y")},
		"speakers":   {bold(1, "Speaker: Ada Lovelace"), para(2, "x"), bold(3, "Speaker: Bob Kahn"), para(4, "y")},
	} {
		d := &model.Document{Blocks: blocks}
		boldHeadings(d)
		if len(d.Sections) != 0 || len(d.Blocks) != len(blocks) {
			t.Errorf("%s: %s", name, shape(d))
		}
	}
}
