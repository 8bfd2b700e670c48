package layout

import (
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/model"
	"gloss/themes"
)

// parted returns a book whose entries have many pages in many talks, of titles
// of all lengths.
func parted(n int) *model.Book {
	b := booktest.Points(n)
	talks := b.Talks()
	i := 0
	for _, s := range talks {
		if s.Kind == model.TalkSection {
			i++
			s.Title = []model.Inline{booktest.Text(1, model.PlainText(s.Title)+strings.Repeat(" and so on and on", int(s.Line*7%23*(s.Line%2))))}
		}
	}
	for _, e := range b.Entries {
		at := map[*model.Section]int{}
		for _, m := range e.Mentions {
			t := talks[m.Section]
			k, ok := at[t]
			if !ok {
				k = len(e.Subs)
				at[t] = k
				e.Subs = append(e.Subs, model.IndexSub{Section: t})
			}
			e.Subs[k].Mentions = append(e.Subs[k].Mentions, m)
		}
	}
	return b
}

// A part of an entry that is a year or a month is called so.
func TestEntriesByYear(t *testing.T) {
	for month, want := range map[int]string{0: "\n2002: ", 5: "\n2002-05: "} {
		b := parted(3000)
		for _, e := range b.Entries {
			for i := range e.Subs {
				e.Subs[i].Year, e.Subs[i].Month = 2001+i, month
			}
		}
		if words := text(set(t, b, export.Options{}), IndexPart); !strings.Contains(words, want) || strings.Contains(words, "Talk") || strings.Contains(words, "by talk") {
			t.Errorf("no %q in\n%s", want, words)
		}
	}
}

// Where an entry breaks over columns, the next one begins with its name, and with
// that of the part that breaks.
func TestEntriesGoOn(t *testing.T) {
	const sign = "(continued)"
	entries, parts := 0, 0
	for _, paper := range []themes.Paper{themes.A4, themes.A5} {
		d := set(t, parted(3000), export.Options{Paper: paper})
		names := map[int32]string{} // by block
		part := ""                  // the last one that began
		var step Unit               // the indent of parts
		var last *Line
		for _, column := range columnsOf(d, IndexPart) {
			for i, l := range column {
				words, at := lineText(l), l.Runs[0].X
				if names[l.Block] == "" {
					names[l.Block] = words
				} else if at > 0 && strings.HasPrefix(words, "Talk") && !strings.Contains(words, sign) {
					step, part = at, words
				}
				switch {
				case last == nil || l.Block != last.Block || !strings.HasPrefix(names[l.Block], "tool"):
				case i == 0:
					entries++
					if !strings.HasPrefix(words, names[l.Block]+" "+sign) {
						t.Errorf("%v: %q goes on with %q at the head of a column", paper, names[l.Block], words)
					}
				case i == 1 && at > step && step > 0:
					t.Errorf("%v: %q goes on with %q", paper, part, words)
				case i == 1 && strings.HasPrefix(words, "Talk") && l.keep && strings.HasPrefix(part, words[:12]) && column[0].Block == l.Block && strings.Contains(lineText(column[0]), sign):
					parts++
				}
				last = l
			}
		}
	}
	if entries < 20 || parts < 2 {
		t.Errorf("%d entries and %d parts go on", entries, parts)
	}
}

// A range of pages stands in one line, and what ends in a figure is set apart
// from its pages by a colon.
func TestLocatorsAreReadable(t *testing.T) {
	b := booktest.Points(900)
	for _, paper := range []themes.Paper{themes.A4, themes.A5} {
		for _, g := range set(t, b, export.Options{Paper: paper}).Pages {
			for _, l := range g.Lines {
				if words := lineText(l.Line); g.Part == IndexPart && l.Line.Role == IndexRole && strings.HasPrefix(words, "tool") && !strings.HasPrefix(words[6:], ": ") {
					t.Errorf("%q", words)
				} else if strings.HasSuffix(words, "–") {
					t.Errorf("%q is torn", words)
				}
			}
		}
	}
	for _, c := range []struct {
		text string
		at   int
		want bool
	}{{"12–13", 2, true}, {"a–b", 1, false}, {"1–", 1, false}, {"–1", 0, false}} {
		if got := inRange(c.text, c.at, c.at+len("–")); got != c.want {
			t.Errorf("%q: %v", c.text, got)
		}
	}
}

// The index has three columns on A4 and two on A5.
func TestIndexColumns(t *testing.T) {
	for paper, want := range map[themes.Paper]int{themes.A4: 3, themes.Letter: 3, themes.A5: 2} {
		d := set(t, booktest.Points(3000), export.Options{Paper: paper})
		lefts := map[Unit]bool{}
		for _, g := range d.Pages {
			for _, l := range g.Lines {
				if g.Part == IndexPart && l.Line.Role == IndexRole && !l.Line.spans() {
					lefts[l.X] = true
				}
			}
		}
		if len(lefts) != want {
			t.Errorf("%v: %d columns, want %d", paper, len(lefts), want)
		}
	}
}

// The headnote tells of what is there, and of nothing else.
func TestHeadnote(t *testing.T) {
	b := booktest.KitchenSink()
	plain := text(set(t, b, export.Options{}), IndexPart)
	for _, word := range []string{"bold", "See also", "parted", "where one section goes on"} {
		if strings.Contains(plain, word) {
			t.Errorf("the headnote speaks of %q", word)
		}
	}
	b = booktest.KitchenSink()
	large, _ := themes.Named("large")
	z := b.Entries[2]
	z.Principal, z.SeeAlso = z.Mentions[1], []string{"gevent", "Writer, Ada"}
	d := set(t, b, export.Options{Theme: large, Paper: themes.A5})
	if got := strings.Join(strings.Fields(text(d, BodyPart)+text(d, IndexPart)), " "); !strings.Contains(got, "bold the chief place") || !strings.Contains(got, "See also") || !strings.Contains(got, "ZeroMQ, 2, 4; see also gevent; Writer, Ada") {
		t.Errorf("the index says %s", got)
	}
}
