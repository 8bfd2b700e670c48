package summary

import (
	"fmt"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"gloss/model"
)

// The mention is what stands between brackets.
func TestAround(t *testing.T) {
	long := strings.Repeat("word ", 60)
	for _, c := range []struct{ text, want string }{
		{"[Redis]", "|Redis|"},
		{"We use [Redis] now.", "We use |Redis| now."},
		{"First one. We use [Redis] now! And more.", "We use |Redis| now!"},
		{"See Dr. Smith, e.g. on [Redis] 3.2 and C. Jones. Next", "See Dr. Smith, e.g. on |Redis| 3.2 and C. Jones."},
		{"So it is. Prof. Dr. Ada runs [Redis] vs. Kafka. Next", "Prof. Dr. Ada runs |Redis| vs. Kafka."},
		{"We met in San Jose, CA. Ada runs [Redis] on an ESP. Then we left", "Ada runs |Redis| on an ESP."},
		{"So geht es. Wir nehmen, vgl. Docker, [Redis] bzw. Kafka. Dann", "Wir nehmen, vgl. Docker, |Redis| bzw. Kafka."},
		{"We left Git. Then [Redis] came", "Then |Redis| came"},
		{"It fell to 5 ms. Then [Redis] came", "Then |Redis| came"},
		{"On Fri. 3 June Sr. García told of [Redis]", "On Fri. 3 June Sr. García told of |Redis|"},
		{"It is so. We met «J. Doe», “Dr. Ada” and [Redis]", "We met «J. Doe», “Dr. Ada” and |Redis|"},
		{"See Vol. 3 of it, No. 5, by Mar. 3. We use [Redis]", "We use |Redis|"},
		{"version 2. beta of [Redis]", "version 2. beta of |Redis|"},
		{long + "[Redis] " + long, "… " + strings.Repeat("word ", 10) + "|Redis|" + strings.Repeat(" word", 12) + " …"},
		{long + "[Redis].", "… " + strings.Repeat("word ", 10) + "|Redis|."},
		{"“[Redis] is fast”", "|Redis| is fast"},
		{"“It is slow. [Redis] is fast.” Then we left", "|Redis| is fast."},
		{"„So ist es. Auch [Redis].“ Dann gingen wir", "Auch |Redis|."},
		{"„So ist es.“ Wir nehmen [Redis]", "Wir nehmen |Redis|"},
		{"(It is slow.) We took [Redis]. (It is fast.)", "We took |Redis|."},
		{"\"It is slow!\" he said of [Redis]", "\"It is slow!\" he said of |Redis|"},
		{"\"[Redis] is fast. It is small.\"", "|Redis| is fast."},
		{"“It is slow. (Sorry, [Redis])”", "(Sorry, |Redis|)"},
		{"He: „[Redis]”", "He: „|Redis|”"},
		{"[Redis] on a screen of 24\"", "|Redis| on a screen of 24\""},
		{"「速い。[Redis]は便利。」と言った。", "|Redis|は便利。"},
		{"便利。」「[Redis]は速い。", "|Redis|は速い。"},
		{"\"a\" and [Redis] and \"b\"", "\"a\" and |Redis| and \"b\""},
		{"今日は[Redis]を使う。明日も。", "今日は|Redis|を使う。"},
		{strings.Repeat("語", 200) + "[Redis]", "… " + strings.Repeat("語", 50) + "|Redis|"},
		{"two\nlines of [Redis]", "lines of |Redis|"},
		{"a  \t[Redis]\u00a0 b", "a |Redis| b"},
	} {
		before, rest, _ := strings.Cut(c.text, "[")
		form, after, _ := strings.Cut(rest, "]")
		var got Context
		around(&got, before+form+after, len(before), len(before)+len(form))
		if s := got.Before + "|" + got.Form + "|" + got.After; s != c.want {
			t.Errorf("%q:\ngot  %q\nwant %q", c.text, s, c.want)
		}
	}
}

func FuzzAround(f *testing.F) {
	f.Add("a. ", "Redis", " b. c")
	f.Add("\xff", "\x80", "e\u0301\u0301")
	f.Fuzz(func(t *testing.T, before, form, after string) {
		var c Context
		around(&c, before+form+after, len(before), len(before)+len(form))
		if c.Form != oneLine(form) {
			t.Errorf("form %q became %q", form, c.Form)
		}
		if n := len([]rune(c.Before)) + len([]rune(c.After)); n > wholeSentence+shownBefore+shownAfter {
			t.Errorf("%d characters are shown", n)
		}
	})
}

// index makes an index in which each line of text names entries by a letter.
func index(lines ...string) *Index {
	x := &Index{Sources: []Source{{Name: "a", Lines: len(lines)}}}
	by := map[rune]*Entry{}
	heading := 0
	for i, line := range lines {
		if line == "#" {
			heading = i + 1
			continue
		}
		for _, r := range line {
			e := by[r]
			if e == nil {
				e = &Entry{Key: string(r), Name: string(r)}
				by[r] = e
				x.Tools = append(x.Tools, e)
			}
			e.Mentions = append(e.Mentions, Mention{Line: i + 1, Point: i + 1, Heading: heading, Section: fmt.Sprint("s", heading)})
		}
	}
	slices.SortFunc(x.Tools, func(a, b *Entry) int { return strings.Compare(a.Name, b.Name) })
	x.Complete()
	return x
}

func TestCompanions(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  string
	}{
		{[]string{"ab", "ab", "ac"}, "a:bc b:ac c:ab"}, // b more often than c
		{[]string{"a", "b", "c"}, "a:b b:ac c:b"},      // neighbours, not the whole section
		{[]string{"#", "a", "x", "y", "b", "#", "a", "z", "b"}, "a:zxb b:zya x:ya y:xb z:ab"},
		{[]string{"a"}, "a:"},
		{[]string{"aabcdefgh"}, "a:bcdef b:acdef c:abdef d:abcef e:abcdf f:abcde g:abcde h:abcde"},
		{[]string{"pa", "pb", "pc", "pd", "ad"}, "a:dpb b:pca c:pbd d:apc p:bcad"}, // p is everywhere and says less
	} {
		var got []string
		for _, e := range index(c.lines...).Tools {
			got = append(got, e.Name+":"+strings.Join(e.With, ""))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%q:\ngot  %s\nwant %s", c.lines, s, c.want)
		}
	}
}

// TestCompanionsNearby holds that of those that a point of several lines names as often, the
// nearest are told, in the order of the index where they are as near.
func TestCompanionsNearby(t *testing.T) {
	x := &Index{Sources: []Source{{Name: "a", Lines: 4}}}
	for i, names := range []string{"abc", "defg", "hijk", "lmn"} {
		for _, r := range names {
			x.Tools = append(x.Tools, &Entry{Key: string(r), Name: string(r), Mentions: []Mention{{Line: i + 1, Point: 1, Section: "s"}}})
		}
	}
	x.Tools[0].Mentions = append(x.Tools[0].Mentions, Mention{Line: 4, Point: 1, Section: "s"}) // a is at both ends
	x.Complete()
	for i, want := range map[int]string{0: "bcdef", 5: "adegb", 12: "aln hi"} {
		want = strings.ReplaceAll(want, " ", "")
		if got := strings.Join(x.Tools[i].With, ""); got != want {
			t.Errorf("%s: with %s, want %s", x.Tools[i].Name, got, want)
		}
	}
}

func TestPlacesAndSpread(t *testing.T) {
	lines := make([]string, 64)
	lines[0], lines[1], lines[9], lines[10], lines[63] = "a", "a", "#", "aa", "a"
	e := index(lines...).Tools[0]
	var got []string
	for _, p := range e.Places {
		got = append(got, fmt.Sprintf("%s %d %v", p.Section, p.Heading, p.Lines))
	}
	if s := strings.Join(got, " "); s != "s0 0 [1 2] s10 10 [11 64]" {
		t.Errorf("places %s", s)
	}
	want := [Buckets]uint8{0: 2, 5: 2, 31: 1}
	if e.Spread != want {
		t.Errorf("spread %v", e.Spread)
	}
	e.Mentions[2].Principal = true
	e.places()
	if a, b := e.Places[0].Chief, e.Places[1].Chief; a != 0 || b != 11 {
		t.Errorf("chief lines %d and %d", a, b)
	}
	alone := &Entry{Mentions: []Mention{{Line: 3, Principal: true}, {Line: 3}}}
	alone.places()
	if got := alone.Places[0].Chief; got != 0 {
		t.Errorf("chief of one line: %d", got)
	}
	if first, last, most := e.Reach(); first != 1 || last != 98 || most != 1 {
		t.Errorf("reaches from %d to %d, most at %d", first, last, most)
	}
	if first, _, most := alone.Reach(); first != -1 || most != -1 {
		t.Errorf("no bar reaches from %d, most at %d", first, most)
	}
}

// TestOf: the index of a book tells where its mentions stand, and the words around the first.
func TestOf(t *testing.T) {
	at := func(line int) model.Position { return model.At("n.md", line, 1) }
	sec := &model.Section{Position: at(1), Title: []model.Inline{&model.Text{Position: at(1), Value: "Queues"}}, Known: &model.Facts{Date: model.Date{Year: 2024, Month: 5, Day: 7}}}
	mention := func(line int, form string) *model.Mention {
		return &model.Mention{Position: at(line), Key: "swift", Name: "Swift", Form: form, Section: sec, Inlines: []model.Inline{&model.Text{Position: at(line), Value: form}}}
	}
	first, second, code := mention(4, "Swift"), mention(6, "swift"), &model.Mention{Position: at(10), Key: "c", Name: "curl", Form: "curl", Section: sec}
	sec.Blocks = []model.Block{
		&model.Paragraph{Position: at(3), Inlines: []model.Inline{&model.Text{Position: at(3), Value: "We like "}, first, &model.Text{Position: at(4), Value: " much."}}},
		&model.Paragraph{Position: at(6), Inlines: []model.Inline{second}},
		&model.Code{Position: at(8), Text: "ls\ncurl -O x\n", Mentions: []*model.Mention{code}},
	}
	book := &model.Book{Document: &model.Document{Title: "T", Sources: []model.Source{{Name: "n.md", Lines: 12}}, Sections: []*model.Section{sec}},
		Entries: []*model.IndexEntry{
			{Key: "c", Name: "curl", Mentions: []*model.Mention{code}},
			{Key: "swift", Name: "Swift (language)", Kind: "language", Mentions: []*model.Mention{first, second}},
		}}
	x := Of(book)
	swift, curl := x.Tools[1], x.Tools[0]
	if swift.Term != "Swift" || swift.First.Words() != "We like Swift much." || swift.Mentions[0].Point != 3 || swift.Mentions[0].Heading != 1 {
		t.Errorf("%+v", swift)
	}
	if curl.First.Words() != "curl -O x" || curl.Mentions[0].Point != 8 {
		t.Errorf("%+v", curl.First)
	}
	if day := (model.Date{Year: 2024, Month: 5, Day: 7}); x.From != day || x.To != day {
		t.Errorf("from %v to %v", x.From, x.To)
	}
}

// The end of a line that the notes keep ends what is shown, unless the sentence goes on.
func TestOfLines(t *testing.T) {
	at := model.At("n.md", 1, 1)
	for next, want := range map[string]string{"Ask Bob": "We like Swift", "and C": "We like Swift and C", " und C": "We like Swift und C", "今日": "We like Swift", "": "We like Swift"} {
		m := &model.Mention{Position: at, Key: "swift", Name: "Swift", Form: "Swift", Inlines: []model.Inline{&model.Text{Position: at, Value: "Swift"}}}
		p := &model.Paragraph{Position: at, Inlines: []model.Inline{&model.Text{Position: at, Value: "We like "}, m, &model.LineBreak{Position: at}, &model.Text{Position: at, Value: next}}}
		x := Of(&model.Book{Document: &model.Document{Sources: []model.Source{{Name: "n.md", Lines: 2}}, Blocks: []model.Block{p}}, Entries: []*model.IndexEntry{{Key: "swift", Name: "Swift", Mentions: []*model.Mention{m}}}})
		if got := x.Tools[0].First.Words(); got != want {
			t.Errorf("%q: %q, want %q", next, got, want)
		}
	}
}

func TestTitled(t *testing.T) {
	for section, want := range map[string]string{"": "", "Talk": "Talk", "December 31": "December 31:", "Setup:": "Setup", "工具：": "工具", "Day 2: ": "Day 2:", ":": ":", "урок ٣": "урок ٣:"} {
		if got := Titled(section); got != want {
			t.Errorf("%q: %q", section, got)
		}
	}
}

// What is code in the words round a mention is told, as far as it stands in them.
func TestOfCode(t *testing.T) {
	long := strings.Repeat("word ", 20)
	for _, tt := range []struct{ before, code, after, want string }{
		{"it's ", `gem "a"`, "", `gem "a"`},
		{"it's ", "gem  a", "", ""},
		{"it's ", "say\n--x", " and ", "--x"},
		{long, `x = "a b"`, long, ""},
		{long + `then `, `x = "a b"; y = "c d"; z = "e f"; k = "g"; l = "h i"; m = "j"`, " for ", `"c d"; z = "e f"; k = "g"; l = "h i"; m = "j"`},
	} {
		m := &model.Mention{Position: model.At("n.md", 1, 1), Key: "r", Name: "Redis", Form: "Redis", Inlines: []model.Inline{&model.Text{Value: "Redis"}}}
		run := []model.Inline{&model.Text{Value: tt.before}, &model.CodeSpan{Value: tt.code}, &model.Text{Value: tt.after}, m, &model.Text{Value: " " + long + long}}
		book := &model.Book{Document: &model.Document{Sources: []model.Source{{Name: "n.md", Lines: 1}}, Blocks: []model.Block{&model.Paragraph{Inlines: run}}},
			Entries: []*model.IndexEntry{{Key: "r", Name: "Redis", Mentions: []*model.Mention{m}}}}
		if c := Of(book).Tools[0].First; c.Code != tt.want {
			t.Errorf("%q: %q is code of %q", tt.code, c.Code, c.Words())
		}
	}
}

// The work must stay linear: a book of 100,000 mentions takes well under a
// second.
func TestCompleteIsFast(t *testing.T) {
	x := &Index{Sources: []Source{{Name: "a", Lines: 100_000}}}
	for i := range 5000 {
		e := &Entry{Key: fmt.Sprint(i), Name: fmt.Sprint(i)}
		for k := range 20 {
			line := (i*7919 + k*k*311) % 100_000
			e.Mentions = append(e.Mentions, Mention{Line: line + 1, Point: line/8 + 1, Heading: line/100 + 1})
		}
		x.Tools = append(x.Tools, e)
	}
	began := busy(t)
	x.Complete()
	if d := busy(t) - began; d > 3*time.Second {
		t.Errorf("5,000 entries with 100,000 mentions took %v", d)
	} else {
		t.Logf("%v", d)
	}
	one := &Index{Sources: []Source{{Name: "a", Lines: 1}}} // all in one point
	for i := range 20_000 {
		one.Tools = append(one.Tools, &Entry{Key: fmt.Sprint(i), Name: fmt.Sprint(i), Mentions: []Mention{{Line: 1, Point: 1}}})
	}
	began = busy(t)
	one.Complete()
	if d := busy(t) - began; d > 3*time.Second {
		t.Errorf("20,000 entries in one point took %v", d)
	}
}

// busy is how long the processors have worked for this test program, whatever
// else the machine does.
func busy(t *testing.T) time.Duration {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Skip(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func TestLineFinder(t *testing.T) {
	f := lineFinder{text: "a\nbc\n\nd"}
	for _, c := range [][2]int{{0, 0}, {1, 2}, {1, 2}, {3, 6}, {9, 6}, {2, 5}, {0, 0}, {3, 6}} {
		if got := f.start(c[0]); got != c[1] {
			t.Errorf("line %d begins at %d, want %d", c[0], got, c[1])
		}
	}
}

// TestNear: the words nearest to the form are kept, whole ones, and what is cut is marked.
func TestNear(t *testing.T) {
	c := Context{Before: "… we moved all of it in a week to ", Form: "Redis", After: " and were glad of that in the end."}
	for most, want := range map[int]string{
		200: "… we moved all of it in a week to [Redis] and were glad of that in the end.",
		60:  "… all of it in a week to [Redis] and were glad of that in …",
		24:  "… a week to [Redis] and were …",
		5:   "… [Redis] …",
		1:   "… [Redis] …",
	} {
		if n := c.Near(most); n.Before+"["+n.Form+"]"+n.After != want {
			t.Errorf("%d: %s[%s]%s", most, n.Before, n.Form, n.After)
		}
	}
	c = Context{Form: "Redis", After: " was what all of us had been waiting for, as it is fast"}
	if n := c.Near(40); n.Words() != "Redis was what all of us had been …" {
		t.Errorf("%q", n.Words())
	}
	c = Context{Before: "今日はみんなで", Form: "Redis", After: "を使いました。"}
	if n := c.Near(9); n.Words() != "… なで Redis を使 …" && n.Words() != "… なでRedisを使 …" {
		t.Errorf("%q", n.Words())
	}
}
