package notes

import (
	"fmt"
	"strings"
	"testing"

	"gloss/model"
)

func TestParseOutline(t *testing.T) {
	o, err := ParseOutline("o.txt", "// comment\n\n# Day\n## Talk #1 ##\nmore\n#python\n### Deep\n")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, x := range o.Titles {
		got = append(got, fmt.Sprintf("%d %d %s", x.Line, x.Level, x.Title))
	}
	if o.Name != "o.txt" {
		t.Errorf("the outline is named %q", o.Name)
	}
	want := "3 1 Day|4 2 Talk #1 ##|5 2 more|6 2 #python|7 3 Deep"
	if strings.Join(got, "|") != want {
		t.Errorf("%v, want %s", got, want)
	}
	for in, want := range map[string]string{
		"":           "o.txt: no title",
		"\n//x\n":    "o.txt: no title",
		"# a\n#\n":   "o.txt:2: \"#\" names no section",
		"# a\n### b": "o.txt:2: \"b\" stands 2 levels below",
		"## a":       "o.txt:1: \"a\" stands 2 levels below",
	} {
		if _, err := ParseOutline("o.txt", in); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("ParseOutline(%q): %v, want %q", in, err, want)
		}
	}
}

func outlineOf(titles ...string) *Outline {
	o := &Outline{Name: "o.txt"}
	for _, s := range titles {
		rest := strings.TrimLeft(s, "#")
		o.Titles = append(o.Titles, OutlineTitle{Level: len(s) - len(rest), Title: rest, Line: len(o.Titles) + 1})
	}
	return o
}

func TestAlign(t *testing.T) {
	candidates := []string{"Quotes", "A", "Questions", "B’s “thing”", "Questions", "C – d", "Questions"}
	for _, c := range []struct {
		titles, want string
	}{
		{"#A|#Questions|#B's \"thing\"|#Questions|#C - D|#Questions", "[1 2 3 4 5 6]"},
		{"#B’s thing|#Questions", "[3 4]"},
		{"#Questions", "[2]"},
		{"#C – d|#A", "[-1 1]"},
		{"#nowhere|#*A*", "[-1 1]"},
	} {
		if got := fmt.Sprint(outlineOf(strings.Split(c.titles, "|")...).Align(candidates)); got != c.want {
			t.Errorf("Align(%s) = %s, want %s", c.titles, got, c.want)
		}
	}
}

func para(line int, s string) *model.Paragraph {
	p := model.At("n", line, 1)
	return &model.Paragraph{Position: p, Inlines: []model.Inline{&model.Text{Position: p, Value: s}}}
}

func item(line int, s string, rest ...model.Block) *model.Item {
	p := para(line, s)
	return &model.Item{Position: p.Position, Blocks: append([]model.Block{p}, rest...)}
}

func shape(d *model.Document) string {
	var b strings.Builder
	blocks := func(list []model.Block) {
		for _, x := range list {
			fmt.Fprintf(&b, " %s;", strings.ReplaceAll(model.BlockText(x), "\n", ","))
		}
	}
	blocks(d.Blocks)
	d.Walk(func(s *model.Section) {
		fmt.Fprintf(&b, " %d:%s=", s.Level, model.PlainText(s.Title))
		blocks(s.Blocks)
	})
	return b.String()
}

func testDocument() *model.Document {
	sub := &model.List{Items: []*model.Item{item(5, "deep")}}
	list := &model.List{Items: []*model.Item{item(3, "one"), item(4, "two", sub), item(6, "three")}}
	return &model.Document{
		Sources: []model.Source{{Name: "n"}},
		Blocks:  []model.Block{para(1, "intro")},
		Sections: []*model.Section{{Position: model.At("n", 2, 1),
			Title:  []model.Inline{&model.Text{Value: "Old"}},
			Blocks: []model.Block{list, para(7, "End")}}},
	}
}

func TestImpose(t *testing.T) {
	d := testDocument()
	Impose(d, outlineOf("#Intro", "##two", "##End", "#lost"))
	want := " 1:intro= Old; one; 2:two= deep; three; 2:End="
	if got := shape(d); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	lost := model.At("o.txt", 4, 0)
	if len(d.Diagnostics) != 1 || d.Diagnostics[0].Code != "outline.unmatched" || d.Diagnostics[0].Position != lost {
		t.Errorf("diagnostics %v", d.Diagnostics)
	}
	if d.Sections[0].Sections[1].ID != 3 {
		t.Error("sections are not numbered")
	}
}

func TestBuilderClipsLevels(t *testing.T) {
	d := &model.Document{}
	b := NewBuilder(d)
	for _, level := range []int{2, 5, 3, 1} {
		b.Section(&model.Section{Title: []model.Inline{&model.Text{Value: fmt.Sprint(level)}}}, level)
	}
	b.Close()
	if got, want := shape(d), " 1:2= 2:5= 2:3= 1:1="; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
