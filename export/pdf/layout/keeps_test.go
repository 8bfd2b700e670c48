package layout

import (
	"fmt"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/model"
	"gloss/themes"
)

// columns returns the lines of the notes, column by column.
func columns(d *Display) [][]*Line { return columnsOf(d, BodyPart) }

func columnsOf(d *Display, part Part) [][]*Line {
	var all [][]*Line
	for _, g := range d.Pages {
		if g.Part != part {
			continue
		}
		var column []*Line
		for i, l := range g.Lines {
			if l.Line.Role == ColophonRole {
				break
			}
			if i > 0 && (l.Y < g.Lines[i-1].Y || l.X > g.Lines[i-1].X+100000) {
				all = append(all, column)
				column = nil
			}
			column = append(column, l.Line)
		}
		if len(column) > 0 {
			all = append(all, column)
		}
	}
	return all
}

// TestHeadingsStayWithText sets talks of all lengths, so that their headings
// come near the foot of a column at every distance.
func TestHeadingsStayWithText(t *testing.T) {
	var talks []*model.Section
	for i := range 120 {
		var items []*model.Item
		for j := range 3 + i*7%11 {
			items = append(items, booktest.Point(100*i+j, fmt.Sprintf("point %d of talk %d", j, i)))
		}
		talks = append(talks, booktest.Section(100*i, model.TalkSection, fmt.Sprintf("Talk %d", i), booktest.List(100*i, items...)))
	}
	cols := columns(set(t, booktest.Book("Keeps", talks...), export.Options{Columns: 2}))
	if len(cols) < 10 {
		t.Fatalf("only %d columns", len(cols))
	}
	headings := 0
	for c, lines := range cols {
		for i, l := range lines {
			if l.Role != HeadingRole {
				continue
			}
			headings++
			if after := len(lines) - 1 - i; after < 3 {
				t.Errorf("column %d: %q has only %d lines below it", c, lineText(l), after)
			}
		}
	}
	if headings != 120 {
		t.Errorf("%d headings", headings)
	}
}

// TestNoWidowsOrOrphans sets paragraphs of 2 to 9 lines one after the other:
// no column begins or ends with a single line of one.
func TestNoWidowsOrOrphans(t *testing.T) {
	var blocks []model.Block
	for i := range 200 {
		blocks = append(blocks, booktest.Words(i+1, strings.Repeat("some words that fill a line ", 4+i%9*2)))
	}
	d := set(t, booktest.Book("Widows", booktest.Section(1, model.TalkSection, "Talk", blocks...)), export.Options{Columns: 2})
	cols := columns(d)
	lines := map[int32]int{}
	for _, c := range cols {
		for _, l := range c {
			lines[l.Block]++
		}
	}
	parted := 0
	for i, c := range cols {
		for _, end := range []struct {
			where string
			line  *Line
		}{{"head", c[0]}, {"foot", c[len(c)-1]}} {
			here := 0
			for _, l := range c {
				if l.Block == end.line.Block {
					here++
				}
			}
			if total := lines[end.line.Block]; here < total {
				parted++
				if here < 2 {
					t.Errorf("column %d: %d of %d lines of %q at its %s", i, here, total, lineText(end.line), end.where)
				}
			}
		}
	}
	if parted == 0 {
		t.Error("no paragraph was parted")
	}
}

// TestNotesStayWithText sets talks of all lengths with a footnote each: none
// stands at the head of a column.
func TestNotesStayWithText(t *testing.T) {
	b := booktest.Book("Notes")
	for i := range 60 {
		var items []*model.Item
		for j := range 4 + i*5%13 {
			items = append(items, booktest.Point(100*i+j, "a point"))
		}
		ref := booktest.Para(i, booktest.Text(i, "referred to"), &model.FootnoteRef{Number: i + 1})
		b.Sections = append(b.Sections, booktest.Section(100*i, model.TalkSection, "Talk", booktest.List(100*i, items...), ref))
		b.Footnotes = append(b.Footnotes, &model.Footnote{Number: i + 1, Blocks: []model.Block{booktest.Words(i, "the note")}})
	}
	notes := 0
	for i, c := range columns(set(t, b, export.Options{Columns: 2})) {
		for j, l := range c {
			if l.Role == NoteRole {
				notes++
				if j == 0 {
					t.Errorf("column %d begins with a note", i)
				}
			}
		}
	}
	if notes != 60 {
		t.Errorf("%d notes", notes)
	}
}

func TestTableHeadsAreRepeated(t *testing.T) {
	cell := func(s string) model.Cell { return model.Cell{Inlines: []model.Inline{booktest.Text(1, s)}} }
	table := &model.Table{Align: make([]model.Align, 2), Head: []model.Cell{cell("Name of it"), cell("What it does")}}
	for i := range 200 {
		table.Rows = append(table.Rows, []model.Cell{cell(fmt.Sprint("row ", i)), cell("does much, and does it at such length that the cell is wrapped")})
	}
	cols := columns(set(t, booktest.Book("Tables", booktest.Section(1, model.TalkSection, "Talk", table)), export.Options{Columns: 2}))
	if len(cols) < 4 {
		t.Fatalf("the table fills %d columns", len(cols))
	}
	for i, c := range cols[1:] {
		if c[0].Role != TableHeadRole || lineText(c[0]) != "Name of it What it does" {
			t.Errorf("column %d begins with %q", i+1, lineText(c[0]))
		}
	}
	if last := cols[len(cols)-1]; lineText(last[len(last)-2]) != "row 199 does much, and does it at such length that the cell is" {
		t.Errorf("the table ends with %q", lineText(last[len(last)-2]))
	}
}

// TestRowsArePartedWhereTheyWrap: there is more white between rows than between lines
// where rows take several, below a repeated head too; rows of one line stand close.
func TestRowsArePartedWhereTheyWrap(t *testing.T) {
	cell := func(s string) model.Cell { return model.Cell{Inlines: []model.Inline{booktest.Text(1, s)}} }
	for _, long := range []bool{false, true} {
		table := &model.Table{Align: make([]model.Align, 2), Head: []model.Cell{cell("Name"), cell("What it does")}}
		for i := range 60 {
			words := "does much"
			if long && i%3 > 0 {
				words = strings.Repeat("does much, and does it at length ", 12)
			}
			table.Rows = append(table.Rows, []model.Cell{cell(fmt.Sprint("row ", i)), cell(words)})
		}
		d := set(t, booktest.Book("Tables", booktest.Section(1, model.TalkSection, "Talk", table)), export.Options{Columns: 2})
		rows := 0
		for _, g := range d.Pages {
			for i, l := range g.Lines {
				if i == 0 || l.Line.Role != TableRole || l.X != g.Lines[i-1].X {
					continue
				}
				above := g.Lines[i-1]
				white := l.Y - l.Line.Base - (above.Y - above.Line.Base + l.Line.Height)
				starts := strings.HasPrefix(lineText(l.Line), "row ")
				switch {
				case above.Line.Role == TableHeadRole:
					if white < l.Line.Height/4 {
						t.Errorf("%q stands %v below the head", lineText(l.Line), white)
					}
				case starts && (white > l.Line.Height/3) != long:
					t.Errorf("%q stands %v below a row", lineText(l.Line), white)
				case starts:
					rows++
				}
			}
		}
		if rows < 40 {
			t.Errorf("%d rows", rows)
		}
	}
}

// TestWrappedCodeStays: no column begins with what goes on of a wrapped line of code.
func TestWrappedCodeStays(t *testing.T) {
	wrapped := 0
	for lead := range 6 {
		var b strings.Builder
		for i := range 200 {
			fmt.Fprintf(&b, "begin%d(%sargument)\n", i, strings.Repeat("argument, ", 4+i%6))
		}
		sec := booktest.Section(1, model.TalkSection, "Talk", points(2, lead), &model.Code{Text: b.String()})
		for _, c := range columns(set(t, booktest.Book("Code", sec), export.Options{Columns: 2})) {
			for i, l := range c {
				begins := strings.HasPrefix(lineText(l), "begin")
				if l.Role != CodeRole || begins {
					continue
				}
				if wrapped++; i == 0 {
					t.Errorf("a column begins with %q", lineText(l))
				}
			}
		}
	}
	if wrapped < 100 {
		t.Errorf("%d lines are wrapped", wrapped)
	}
}

// TestLettersStayWithEntries sets a long index.
func TestLettersStayWithEntries(t *testing.T) {
	b := booktest.Points(500)
	b.Entries = nil
	for i := range 400 {
		name := fmt.Sprintf("%c%03d", 'A'+i/16, i)
		b.Entries = append(b.Entries, &model.IndexEntry{Key: name, Name: name, Letter: name[:1], Mentions: nil})
	}
	d := set(t, b, export.Options{Columns: 2})
	letters := 0
	for _, g := range d.Pages {
		if g.Part != IndexPart {
			continue
		}
		for i, l := range g.Lines {
			if s := lineText(l.Line); len(s) == 1 {
				letters++
				if i+1 == len(g.Lines) || g.Lines[i+1].X != l.X || g.Lines[i+1].Y < l.Y {
					t.Errorf("letter %s is stranded at the foot of a column", s)
				}
			}
		}
	}
	if letters != 25 {
		t.Errorf("%d letters", letters)
	}
}

// TestInsideTheArea checks that nothing stands outside the text area.
func TestInsideTheArea(t *testing.T) {
	for _, columns := range []int{1, 2} {
		for _, b := range []*model.Book{booktest.KitchenSink(), booktest.Points(800)} {
			d := set(t, b, export.Options{Columns: columns})
			for n, g := range d.Pages {
				for _, l := range g.Lines {
					right := l.X
					for _, r := range l.Line.Runs {
						right = max(right, l.X+r.X+r.W)
					}
					if l.X < 56000 || right > d.Width-56000 || l.Y < 50000 || l.Y > d.Height-56000 {
						t.Errorf("%d columns, page %d: %q stands at %d to %d, %d", columns, n+1, lineText(l.Line), l.X, right, l.Y)
					}
				}
			}
		}
	}
}

// TestCaptionsStay: a picture and its caption stand in one column, also where
// columns are balanced.
func TestCaptionsStay(t *testing.T) {
	for height := 40; height < 400; height += 15 {
		im := &model.Image{Target: "a.png", Alt: "caption of it"}
		picture := booktest.Para(3, im)
		if height%2 == 1 {
			im.Alt = "what it shows"
			picture = booktest.Para(3, im, &model.LineBreak{}, booktest.Text(3, "caption of it"))
		}
		b := booktest.Book("x", booktest.Section(1, model.TalkSection, "Talk", booktest.List(2, booktest.Point(2, "Text before")),
			picture, booktest.Words(4, "Some text behind it.")))
		d := set(t, b, export.Options{Columns: 2, Pictures: export.Pictures{im: {Form: export.PNG, Width: 420, Height: height}}})
		figure, caption := Unit(-1), Unit(-2)
		for _, g := range d.Pages {
			for _, l := range g.Lines {
				switch {
				case l.Line.IsFigure():
					figure = l.X
				case len(l.Line.Runs) > 0 && strings.HasPrefix(l.Line.Runs[0].Text, "caption"):
					caption = l.X
				}
			}
		}
		if figure != caption {
			t.Errorf("a picture %d high stands at %d, its caption at %d", height, figure, caption)
		}
	}
}

// TestHeadingsBelongToWhatFollows: below the deepest headings too there is less white than
// above them, also between code.
func TestHeadingsBelongToWhatFollows(t *testing.T) {
	code := func() model.Block { return &model.Code{Text: "make install"} }
	talk := booktest.Section(1, model.TalkSection, "Talk", code())
	below := talk
	for i := range 4 {
		sec := booktest.Section(10+10*i, model.PlainSection, fmt.Sprint("Below ", i), code())
		below.Sections = append(below.Sections, sec)
		below = sec
	}
	headings := 0
	for _, g := range set(t, booktest.Book("Notes", talk), export.Options{Columns: 1}).Pages {
		for i, l := range g.Lines {
			if l.Line.Role != HeadingRole || !strings.HasPrefix(lineText(l.Line), "Below") {
				continue
			}
			headings++
			before, next := g.Lines[i-1], g.Lines[i+1]
			above := l.Y - l.Line.Base - (before.Y - before.Line.Base + before.Line.Height)
			under := next.Y - next.Line.Base - (l.Y - l.Line.Base + l.Line.Height)
			if above < l.Line.Height*2/5 || above < 2*under {
				t.Errorf("%q has %v above and %v below", lineText(l.Line), above, under)
			}
		}
	}
	if headings != 4 {
		t.Errorf("%d headings", headings)
	}
}

// TestDeepPointsLeaveNoWhite: points of eight levels, each a line or two, fill their pages
// in large print too.
func TestDeepPointsLeaveNoWhite(t *testing.T) {
	large, _ := themes.Named("large")
	var items []*model.Item
	for i := range 20 {
		var below []*model.Item
		for level := range 8 {
			below = []*model.Item{booktest.Point(10+10*i+level, "a point of a sentence that is too long to be set as a small heading of others", below...)}
		}
		items = append(items, below...)
	}
	d := set(t, booktest.Book("Deep", booktest.Section(1, model.TalkSection, "Talk", booktest.List(10, items...))), export.Options{Theme: large, Paper: themes.A5, Columns: 1})
	pages := 0
	for i, g := range d.Pages {
		if g.Part != BodyPart || i+1 == len(d.Pages) || d.Pages[i+1].Part != BodyPart {
			continue
		}
		pages++
		if lowest := g.Lines[len(g.Lines)-1].Y; lowest < d.Height*3/5 {
			t.Errorf("page %d ends at %v of %v", i+1, lowest, d.Height)
		}
	}
	if pages < 5 {
		t.Errorf("%d pages", pages)
	}
}
