package layout

import (
	"slices"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/model"
)

const (
	hebrew  = "טקסט ארוך יותר שמכיל כמה משפטים כדי לראות איך השורות נשברות בעמוד"
	heading = "א"
)

// fromRight sets a book of notes that are written from right to left.
func fromRight(t *testing.T, opt export.Options, sections ...*model.Section) *Display {
	t.Helper()
	b := booktest.Book(hebrew, sections...)
	b.Language = "he"
	return set(t, b, opt)
}

// found returns the first line of the notes' pages that holds some words.
func found(t *testing.T, d *Display, words string) (*Page, Placed) {
	t.Helper()
	for _, g := range d.Pages {
		for _, l := range g.Lines {
			if g.Part == BodyPart && strings.Contains(lineText(l.Line), words) {
				return g, l
			}
		}
	}
	t.Fatalf("%q stands nowhere", words)
	return nil, Placed{}
}

// TestCodeFromRight: code and addresses are drawn from left to right with all
// their marks, whatever stands around them.
func TestCodeFromRight(t *testing.T) {
	for _, in := range []model.Inline{
		&model.CodeSpan{Position: model.At("notes.md", 1, 1), Value: `-m "x"`},
		&model.Link{Position: model.At("notes.md", 1, 1), Auto: true, Target: "https://example.org/", Inlines: []model.Inline{booktest.Text(1, "https://example.org/")}},
	} {
		d := fromRight(t, export.Options{}, booktest.Section(1, model.TalkSection, heading,
			booktest.Para(2, booktest.Text(2, "שלום "), in, booktest.Text(2, " עולם"))))
		_, l := found(t, d, "שלום")
		runs := slices.Clone(l.Line.Runs)
		slices.SortFunc(runs, func(a, b Run) int { return int(a.X - b.X) })
		drawn := ""
		for _, r := range runs {
			drawn += r.Drawn()
		}
		want := model.PlainText([]model.Inline{in})
		if !strings.Contains(drawn, want) {
			t.Errorf("%s is drawn as %q", want, drawn)
		}
	}
}

// TestColumnsFromRight: the first column stands at the right, and so do the marks of
// points, bars and short rules.
func TestColumnsFromRight(t *testing.T) {
	var points []*model.Item
	for i := range 90 {
		points = append(points, booktest.Point(10+i, hebrew))
	}
	d := fromRight(t, export.Options{Columns: 2}, booktest.Section(1, model.TalkSection, heading,
		&model.Quote{Position: model.At("notes.md", 2, 1), Blocks: []model.Block{booktest.Words(2, "ציטוט")}}, booktest.List(10, points...)))
	g, quoted := found(t, d, "ציטוט")
	if quoted.X < d.Width/2 {
		t.Errorf("the first column begins at %v of %v", quoted.X, d.Width)
	}
	if last := g.Lines[len(g.Lines)-1]; last.X > d.Width/2 {
		t.Errorf("the last column begins at %v of %v", last.X, d.Width)
	}
	if bar := g.Grounds[0]; bar.X < quoted.X+lineWidth(quoted.Line) {
		t.Errorf("a bar at %v stands not at the right of words that end at %v", bar.X, quoted.X+lineWidth(quoted.Line))
	}
	if rule := d.Pages[0].Shapes[0]; rule.X+rule.W < d.Width/2 {
		t.Errorf("the rule under the title ends at %v of %v", rule.X+rule.W, d.Width)
	}
	head := g.Head[0].Line.Runs // cut short
	if first, second, dots := head[0].X, head[1].X, head[len(head)-1]; first < second || dots.X != 0 || dots.Text != "…" || g.Head[0].X+lineWidth(g.Head[0].Line) < d.Width*4/5 {
		t.Errorf("the running head, at %v, has its first word at %v, the next at %v, %s at %v", g.Head[0].X, first, second, dots.Text, dots.X)
	}
}

// TestTableFromRight: the columns of a table follow each other from right to left,
// each with its words within it.
func TestTableFromRight(t *testing.T) {
	row := func(words ...string) (cells []model.Cell) {
		for _, w := range words {
			cells = append(cells, model.Cell{Inlines: []model.Inline{booktest.Text(3, w)}})
		}
		return cells
	}
	for _, align := range []model.Align{model.AlignNone, model.AlignLeft, model.AlignCenter, model.AlignRight} {
		d := fromRight(t, export.Options{Columns: 1}, booktest.Section(1, model.TalkSection, heading,
			&model.Table{Position: model.At("notes.md", 2, 1), Align: []model.Align{align, align}, Head: row("ראשון", "שנייה"), Rows: [][]model.Cell{row("Redis", "מסד נתונים ארוך")}}))
		_, head := found(t, d, "ראשון")
		_, body := found(t, d, "Redis")
		first, second := head.Line.Runs[0], head.Line.Runs[len(head.Line.Runs)-1]
		redis, long := body.Line.Runs[0], body.Line.Runs[len(body.Line.Runs)-1]
		if first.X < second.X || redis.X < long.X {
			t.Errorf("align %v: the columns stand at %v and %v", align, first.X, second.X)
		}
		if right := redis.X + redis.W; align != model.AlignLeft && align != model.AlignCenter && max(right, first.X+first.W)-min(right, first.X+first.W) > 100 {
			t.Errorf("align %v: head and words end at %v and %v", align, first.X+first.W, right)
		}
		for _, r := range body.Line.Runs[1:] {
			if r.X < 0 || r.X+r.W > redis.X {
				t.Errorf("align %v: %q stands from %v to %v, the next column begins at %v", align, r.Text, r.X, r.X+r.W, redis.X)
			}
		}
	}
}

// TestDuplexFromRight: the front of a sheet is bound at its right.
func TestDuplexFromRight(t *testing.T) {
	for lang, front := range map[string]bool{"en": false, "he": true} {
		b := booktest.Points(200)
		b.Language = lang
		d := set(t, b, export.Options{Duplex: true, Columns: 1})
		left := func(page int) Unit { return d.Pages[page].Head[0].X }
		if first := d.Front + 2; left(first) < left(first+1) != front {
			t.Errorf("%s: the front begins at %v, the back at %v", lang, left(first), left(first+1))
		} else if number := d.Pages[first].Foot[0].X; number < d.Width/2 != front {
			t.Errorf("%s: the number of the front stands at %v", lang, number)
		} else if number := d.Pages[first+1].Foot[0].X; number < d.Width/2 == front {
			t.Errorf("%s: the number of the back stands at %v", lang, number)
		}
	}
}

// TestHeadsFromRight: the running head begins with the book at the right, and the numbers of
// pages stand at the left.
func TestHeadsFromRight(t *testing.T) {
	b := booktest.Book("ספר", booktest.Section(1, model.TalkSection, heading, points(2, 200)))
	b.Language = "he"
	d := set(t, b, export.Options{})
	g := d.Pages[d.Front+1]
	if book, talk := g.Head[0], g.Head[1]; book.X < d.Width/2 || talk.X > d.Width/2 {
		t.Errorf("the book stands at %v, the talk at %v", book.X, talk.X)
	}
	if g.Foot[0].X > d.Width/2 {
		t.Errorf("the number stands at %v", g.Foot[0].X)
	}
}

// TestFigureFromRight: a picture stands at the right of its column.
func TestFigureFromRight(t *testing.T) {
	im := &model.Image{Position: model.At("notes.md", 2, 1), Target: "a.png", Alt: "תמונה"}
	opt := export.Options{Columns: 1, Pictures: map[*model.Image]*export.Picture{im: {Form: export.PNG, Width: 60, Height: 40}}}
	d := fromRight(t, opt, booktest.Section(1, model.TalkSection, heading, booktest.Para(2, im), booktest.Words(3, hebrew)))
	g, words := found(t, d, "טקסט")
	for _, sh := range g.Shapes {
		if right := words.X + lineWidth(words.Line); sh.Kind == PictureShape && max(sh.X+sh.W, right)-min(sh.X+sh.W, right) > 100 {
			t.Errorf("the picture ends at %v, the words at %v", sh.X+sh.W, right)
		}
	}
}

// TestContentsFromRight: in the contents the titles stand at the right, the numbers at
// the left, with leaders between them.
func TestContentsFromRight(t *testing.T) {
	var sections []*model.Section
	for i := range 50 {
		sections = append(sections, booktest.Section(10*i, model.TalkSection, "פתיחה", points(10*i, 5)))
	}
	d := fromRight(t, export.Options{}, sections...)
	n := 0
	for _, g := range d.Pages {
		for _, l := range g.Lines {
			runs := l.Line.Runs
			if l.Line.Role != ContentsRole || !strings.Contains(lineText(l.Line), "פתיחה") {
				continue
			}
			n++
			if runs[0].X < runs[1].X || runs[1].X != 0 {
				t.Fatalf("a title stands at %v, its number at %v", runs[0].X, runs[1].X)
			}
			if dots := l.Line.extras.shapes[0]; dots.X < runs[1].W || dots.X+dots.W > runs[0].X {
				t.Fatalf("the leaders go from %v to %v", dots.X, dots.X+dots.W)
			}
		}
	}
	if n != 50 {
		t.Errorf("%d entries", n)
	}
}

// drawn returns what is drawn of a line, from left to right.
func drawn(l *Line) string {
	runs := slices.Clone(l.Runs)
	slices.SortStableFunc(runs, func(a, b Run) int { return int(a.X - b.X) })
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Drawn())
	}
	return b.String()
}

// TestNamesFromRight: names that end in signs stay whole, a quotation and the address
// behind it keep their order, and a number does not go beyond the mark behind it.
func TestNamesFromRight(t *testing.T) {
	link := &model.Link{Position: model.At("notes.md", 2, 1), Auto: true, Target: "https://a.org/", Inlines: []model.Inline{booktest.Text(2, "https://a.org/")}}
	docker := &model.Mention{Position: model.At("notes.md", 2, 1), Name: "GitHub Actions", Inlines: []model.Inline{booktest.Text(2, "GitHub Actions")}}
	for _, c := range []struct {
		words []model.Inline
		want  string
	}{
		{[]model.Inline{booktest.Text(2, "קוד C++ ו־C# טוב")}, "בוט C#־ו C++ דוק"},
		{[]model.Inline{booktest.Text(2, "ראו \"All You Need\" ("), link, booktest.Text(2, ")")}, `(https://a.org/) "All You Need" ואר`},
		{[]model.Inline{docker, booktest.Text(2, ", "), docker, booktest.Text(2, " ו־"), docker}, "GitHub Actions־ו GitHub Actions, GitHub Actions"},
		{[]model.Inline{booktest.Text(2, "עם Debian 12؛ טוב")}, "בוט ؛Debian 12 םע"},
	} {
		d := fromRight(t, export.Options{Columns: 1}, booktest.Section(1, model.TalkSection, heading, booktest.Para(2, c.words...)))
		var all []string
		for _, g := range d.Pages {
			for _, l := range g.Lines {
				if g.Part == BodyPart && l.Line.Role == TextRole {
					all = append(all, drawn(l.Line))
				}
			}
		}
		if !slices.Contains(all, c.want) {
			t.Errorf("drawn as %q, want %q", all, c.want)
		}
	}
}

// TestIndexFromRight: the columns of index and reading list follow each other from the
// right, entries and items begin there whatever their letters, and all stands on the page.
func TestIndexFromRight(t *testing.T) {
	sec := booktest.Section(1, model.TalkSection, heading, points(2, 60))
	entry := func(name string) *model.IndexEntry {
		m := &model.Mention{Position: model.At("notes.md", 2, 1), Key: name, Name: name, Form: name, Section: sec, Inlines: []model.Inline{booktest.Text(2, name)}}
		sec.Blocks = append(sec.Blocks, booktest.Para(2, m))
		return &model.IndexEntry{Key: name, Name: name, Letter: name[:1], Mentions: []*model.Mention{m}}
	}
	b := booktest.Book(hebrew, sec)
	b.Language = "ar"
	b.Entries = []*model.IndexEntry{entry("Ansible"), entry("C++"), entry("Docker"), entry("Redis"), entry("Zabbix")}
	b.Standards = []*model.IndexEntry{entry("PEP 703")}
	b.Readings = []*model.Reading{
		{Number: 1, Title: "What is it?", URL: "https://a.org", Places: []model.ReadingPlace{{Section: sec, Headings: []string{heading}}}},
		{Number: 2, Title: "كتاب", URL: "https://b.org"},
	}
	d := set(t, b, export.Options{})
	at := map[string]Unit{}
	for _, g := range d.Pages {
		for _, l := range g.Lines {
			if l.X+lineWidth(l.Line) > d.Width {
				t.Errorf("%q ends at %v of %v", lineText(l.Line), l.X+lineWidth(l.Line), d.Width)
			}
			if l.Line.Role == IndexRole || l.Line.Role == ReadingRole || l.Line.Role == HeadingRole {
				at[drawn(l.Line)] = l.X + lineWidth(l.Line)
			}
		}
	}
	for _, words := range []string{"1 ،Ansible", "1 ،C++", "1 ،Zabbix", "1 :PEP 703", "What is it?1"} {
		if at[words] == 0 {
			t.Errorf("%q stands nowhere: %q", words, at)
		}
	}
	if at["1 ،Ansible"] < at["1 ،Zabbix"] {
		t.Errorf("the first column ends at %v, the last at %v", at["1 ،Ansible"], at["1 ،Zabbix"])
	}
}

// TestGlanceFromRight: the picture on the cover begins at the right.
func TestGlanceFromRight(t *testing.T) {
	var sections []*model.Section
	b := booktest.Book(hebrew)
	for i, name := range []string{"Ansible", "C++", "Docker", "Redis", "Zabbix"} {
		sec := booktest.Section(10*i+1, model.TalkSection, heading)
		m := &model.Mention{Position: model.At("notes.md", 2, 1), Key: name, Name: name, Form: name, Section: sec, Inlines: []model.Inline{booktest.Text(2, name)}}
		sec.Blocks = []model.Block{booktest.Para(2, m), points(10*i+2, 30)}
		sections = append(sections, sec)
		b.Entries = append(b.Entries, &model.IndexEntry{Key: name, Name: name, Letter: name[:1], Mentions: []*model.Mention{m}})
	}
	b.Sections, b.Language = sections, "he"
	b.Number()
	d := set(t, b, export.Options{})
	cover := d.Pages[0]
	dot, names := Unit(0), d.Width
	for _, sh := range cover.Shapes {
		if sh.Kind == DiscShape {
			dot = max(dot, sh.X+sh.W)
		}
	}
	for _, l := range cover.Lines {
		switch text := drawn(l.Line); text {
		case "Ansible", "Zabbix":
			names = min(names, l.X)
		case "דחא טבמב":
			if l.X+lineWidth(l.Line) < d.Width/2 {
				t.Errorf("the heading ends at %v", l.X+lineWidth(l.Line))
			}
		}
	}
	if dot == 0 || names == d.Width || names < dot {
		t.Errorf("the dots end at %v, the names begin at %v", dot, names)
	}
}

// TestSideFromRight: the column beside the text stands at its left, and what goes on
// below the text takes the whole width.
func TestSideFromRight(t *testing.T) {
	link := &model.Link{Position: model.At("notes.md", 2, 1), Target: "https://a.org/", Reading: 1, Inlines: []model.Inline{booktest.Text(2, "כאן")}}
	b := booktest.Book(hebrew, booktest.Section(1, model.TalkSection, heading, booktest.Para(2, booktest.Text(2, hebrew), link), points(3, 30)))
	b.Language = "he"
	b.Readings = []*model.Reading{{Number: 1, Title: "ספר", URL: "https://a.org"}}
	d := set(t, b, export.Options{Columns: 1})
	_, words := found(t, d, "טקסט ארוך")
	if right := words.X + lineWidth(words.Line); right < d.Width*85/100 {
		t.Errorf("the text ends at %v of %v", right, d.Width)
	}
	g, beside := found(t, d, "a.org")
	if beside.X > words.X {
		t.Errorf("the column beside the text begins at %v, the text at %v", beside.X, words.X)
	}
	for _, l := range g.Lines {
		if l.X+lineWidth(l.Line) > d.Width*95/100 {
			t.Errorf("%q ends at %v of %v", lineText(l.Line), l.X+lineWidth(l.Line), d.Width)
		}
	}
}

// TestIndexAloneFromRight: entries begin at the right, their bars stand at the left and
// begin at the right themselves.
func TestIndexAloneFromRight(t *testing.T) {
	x := mentioning(3)
	x.Language = "he"
	d, err := SetIndex(x, export.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range d.Pages[0].Lines {
		if l.Line.extras == nil || l.Line.Role != IndexRole {
			continue
		}
		track, name := l.Line.extras.shapes[0], l.Line.Runs[0]
		if track.Kind != LineShape || track.X != 0 || name.X < track.X+track.W || l.X < d.Width/2 {
			t.Errorf("%q stands at %v + %v, its bar from %v to %v", drawn(l.Line), l.X, name.X, track.X, track.X+track.W)
		}
		return
	}
	t.Error("there is no bar")
}
