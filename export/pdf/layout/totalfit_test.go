package layout

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"gloss/export/pdf/booktest"
	"gloss/model"
)

// paragraphOf makes the places of a paragraph at random: words, blanks, hyphens.
func paragraphOf(r *rand.Rand, words int) []place {
	places := []place{{}}
	pos, glue := int64(0), int64(0)
	for i := range words {
		pos += int64(5+r.IntN(60)) * 1000
		if i == words-1 {
			return append(places, place{upto: pos, from: pos, glue: glue, glueFrom: glue})
		}
		if r.IntN(4) == 0 {
			places = append(places, place{upto: pos, from: pos, glue: glue, glueFrom: glue, hyphen: 3000, cost: hyphenCost})
			continue
		}
		places = append(places, place{upto: pos, from: pos + 4000, glue: glue, glueFrom: glue + 4000})
		pos, glue = pos+4000, glue+4000
	}
	return places
}

// costOf returns what the lines that end at places cost.
func costOf(f *totalFit, ends []int) int64 {
	total, from, row := int64(0), 0, 0
	for _, j := range ends {
		line := f.line(from, j)
		if line == unreached {
			return unreached
		}
		total += line
		if f.places[j].hyphen == 0 {
			row = 0
		} else if row++; row > mostHyphens {
			if from < j-1 {
				return unreached
			}
			row, total = mostHyphens, total+overfull
		}
		from = j
	}
	return total
}

// TestTotalFit compares the choice with the best of all choices.
func TestTotalFit(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	several := 0
	for n := range 600 {
		f := &totalFit{places: paragraphOf(r, 3+r.IntN(9)), manner: manner(r.IntN(3))}
		f.first = int64(60+r.IntN(120)) * 1000
		f.rest = f.first - int64(r.IntN(3)*10000)
		if f.width(0, len(f.places)-1) <= f.first {
			continue
		}
		inner := len(f.places) - 2
		least := unreached
		for set := range 1 << inner {
			var ends []int
			for i := range inner {
				if set>>i&1 == 1 {
					ends = append(ends, i+1)
				}
			}
			least = min(least, costOf(f, append(ends, len(f.places)-1)))
		}
		ends := slices.Clone(f.choose())
		if got := costOf(f, ends); got != least {
			t.Fatalf("paragraph %d, manner %d: lines %v cost %d, the best %d", n, f.manner, ends, got, least)
		}
		if len(ends) > 2 {
			several++
		}
	}
	if several < 100 {
		t.Fatalf("only %d paragraphs had several lines", several)
	}
}

// TestHyphensInARow breaks a paragraph that could have a hyphen on each line.
func TestHyphensInARow(t *testing.T) {
	places := []place{{}}
	for i := int64(1); i <= 40; i++ {
		p := place{upto: i * 10000, from: i * 10000}
		if i%2 == 0 {
			p.hyphen, p.cost = 2000, hyphenCost
		} else {
			p.from += 3000
			p.glue, p.glueFrom = i*3000, i*3000+3000
		}
		places = append(places, p)
	}
	f := &totalFit{places: places, manner: justified, first: 22000, rest: 22000}
	row := 0
	for _, j := range f.choose() {
		if row++; places[j].hyphen == 0 {
			row = 0
		}
		if row > mostHyphens {
			t.Fatalf("%d lines in a row end with a hyphen", row)
		}
	}
}

const prose = "Total-fit line breaking looks at a whole paragraph before it decides where lines end; the greedy way fills each line and leaves what follows to itself, so that a long word may leave a gap that an earlier line could have closed. Names like Python 3 and PEP 8, sizes like 16 GB, and Fig. 2 stay in one piece."

func paragraphLines(t testing.TB, m manner, width Unit, text string) []broken {
	t.Helper()
	s, err := testSetter()
	if err != nil {
		t.Fatal(err)
	}
	return s.breakAs(m, s.segments(&[]model.Inline{booktest.Text(1, text)}, &s.kits.text), width, width)
}

// TestRaggedIsMoreEven compares the shortest lines with those of paragraphs that
// fill each line.
func TestRaggedIsMoreEven(t *testing.T) {
	sum := map[manner]Unit{}
	for width := Unit(120000); width < 240000; width += 7000 {
		for _, m := range []manner{ragged, greedy} {
			worst := Unit(0)
			lines := paragraphLines(t, m, width, prose)
			for _, l := range lines[:len(lines)-1] {
				worst = max(worst, width-l.width)
			}
			sum[m] += worst
		}
	}
	if sum[ragged] > sum[greedy]*95/100 {
		t.Errorf("the shortest lines are %d too short, greedy %d", sum[ragged], sum[greedy])
	}
}

// TestJustified sets prose flush at both sides and reads it again.
func TestJustified(t *testing.T) {
	for width := Unit(130000); width < 350000; width += 11000 {
		lines := paragraphLines(t, justified, width, prose)
		var read []string
		flush := 0
		for i, l := range lines {
			end := Unit(0)
			text := ""
			for _, r := range l.runs {
				text += r.Text
				end = max(end, r.X+r.W)
			}
			if end > width+5 || l.width > width+5 {
				t.Errorf("width %d: line %q ends at %d", width, text, end)
			}
			if i < len(lines)-1 && end > width-600 {
				flush++
			}
			read = append(read, strings.TrimSuffix(text, "-")+map[bool]string{true: "", false: " "}[l.runs[len(l.runs)-1].Kind == HyphenRun])
		}
		if flush < len(lines)-2 {
			t.Errorf("width %d: %d of %d lines are flush", width, flush, len(lines))
		}
		got := strings.TrimSpace(strings.ReplaceAll(strings.Join(read, ""), "Total- fit", "Total-fit"))
		if strings.ReplaceAll(got, "  ", " ") != prose {
			t.Errorf("width %d reads %q", width, got)
		}
	}
}

func TestTogether(t *testing.T) {
	for _, c := range []struct {
		before, after string
		want          bool
	}{
		{"in PEP", "8 of them", true}, {"Python", "3.11, that", true}, {"see Fig.", "2", true}, {"(p.", "12)", true},
		{"there were", "25 people", false}, {"In the end", "we", false}, {"with 16", "GB of", true}, {"took 5", "ms.", true},
		{"about 5", "people", false}, {"by J.", "Doe", true}, {"the end.", "Doe", false}, {"word", "– and", true}, {"word", "- and", true}, {"word", "-- and", true}, {"word", "-o file", false}, {"cell", "· cell", true},
		{"mot", "? Oui", true}, {"«", "mot", true}, {"mot", "» et", true}, {"Python", "30000000 lines", false}, {"a", "", false},
		{"wie z.", "B. hier", true}, {"т.", "е. здесь", true}, {"i. d.", "R. so", true}, {"p.", "ex. ici", false}, {"usw.", "– und", true},
		{"am 14.", "Mai", true}, {"5.", "3. 2012", true}, {"in 2012.", "Then", false}, {"nach §", "5 BGB", true}, {"№", "12", true},
		{"um 500", "€ mehr", true}, {"5", "Kč", true}, {"plan B.", "We", true}, {"end.", "A. Doe", false},
	} {
		if got := c.after != "" && together(c.before, c.after); got != c.want {
			t.Errorf("%q %q: %v", c.before, c.after, got)
		}
	}
}

// TestNamesAreNotHyphenated justifies names of tools, code and links in a narrow
// column.
func TestNamesAreNotHyphenated(t *testing.T) {
	s, err := testSetter()
	if err != nil {
		t.Fatal(err)
	}
	list := []model.Inline{
		booktest.Text(1, "some introductory "), &model.Mention{Key: "x", Inlines: []model.Inline{booktest.Text(1, "elasticsearch")}},
		booktest.Text(1, " considerations "), &model.CodeSpan{Value: "ytterbium_extraordinary"},
		booktest.Text(1, " notwithstanding "), &model.Link{Target: "https://example.org/international", Auto: true, Inlines: []model.Inline{booktest.Text(1, "https://example.org/international")}},
	}
	for width := Unit(40000); width < 160000; width += 3000 {
		for _, l := range s.breakAs(justified, s.segments(&list, &s.kits.text), width, width) {
			text := ""
			for _, r := range l.runs {
				text += r.Text
			}
			if last := l.runs[len(l.runs)-1]; last.Kind == HyphenRun {
				w := strings.TrimSuffix(text, "-")
				w = w[strings.LastIndex(w, " ")+1:]
				for _, name := range []string{"elasticsearch", "ytterbium_extraordinary", "https://example.org/international"} {
					if strings.HasPrefix(name, w) {
						t.Errorf("width %d: %q is hyphenated: %q", width, name, text)
					}
				}
			}
		}
	}
}

// TestLongParagraph breaks a paragraph of more places than are looked at in one
// go, and one long word.
func TestLongParagraph(t *testing.T) {
	for name, text := range map[string]string{"words": strings.Repeat("several words in a row ", 4000), "word": strings.Repeat("x", 100000),
		"dashes": strings.Repeat("half–", 15000)} {
		for _, m := range []manner{ragged, justified, greedy} {
			lines := paragraphLines(t, m, 240000, text)
			n := 0
			for _, l := range lines {
				if l.width > 240000+5 {
					t.Fatalf("%s: a line is %d wide", name, l.width)
				}
				for _, r := range l.runs {
					n += len(strings.Trim(r.Text, "-"))
				}
			}
			if n < len(text)*95/100 || len(lines) < 100 {
				t.Errorf("%s: %d of %d bytes on %d lines", name, n, len(text), len(lines))
			}
		}
	}
}

func BenchmarkBreak(b *testing.B) {
	for name, m := range map[string]manner{"ragged": ragged, "justified": justified, "greedy": greedy} {
		b.Run(name, func(b *testing.B) {
			s, err := testSetter()
			if err != nil {
				b.Fatal(err)
			}
			list := []model.Inline{booktest.Text(1, prose)}
			b.ReportAllocs()
			for b.Loop() {
				s.breakAs(m, s.segments(&list, &s.kits.text), 200000, 200000)
			}
		})
	}
}
