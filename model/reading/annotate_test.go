package reading

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"gloss/model"
)

func br() model.Inline { return &model.LineBreak{} }

func TestAnnotations(t *testing.T) {
	long := strings.Repeat("many words about nothing much. ", 20)
	for name, c := range map[string]struct {
		blocks []model.Block
		want   []string
	}{
		"address alone": {[]model.Block{para(auto("dtn.sf.net"))}, []string{""}},
		"address at the end": {[]model.Block{para(text("Slides: "), auto("https://example.org/s"))},
			[]string{""}}, // its title is "Networks: Slides"
		"address within": {[]model.Block{para(text("see "), auto("https://example.org/s"), text(" for the proof"))},
			[]string{"see example.org for the proof"}},
		"address in brackets": {[]model.Block{para(text("The proof ("), auto("https://example.org/s"), text(") is short"))},
			[]string{"The proof is short"}},
		"address in brackets at the end of a sentence": {[]model.Block{para(text("We write in StackEdit ("), auto("https://example.org/s"), text("). It works."))},
			[]string{"We write in StackEdit. It works."}},
		"words of a link stay": {[]model.Block{para(text("read "), link("the paper", "https://example.org/p"), text(" first"))},
			[]string{"read the paper first"}},
		"link alone": {[]model.Block{para(link("The paper", "https://example.org/p"))}, []string{""}},
		"identifier at the start": {[]model.Block{para(standard("PEP-380", "pep-380", "PEP 380"), text(" – yield from"))},
			[]string{"PEP-380 – yield from"}},
		"identifier within": {[]model.Block{para(text("as "), standard("RFC 4838", "rfc-4838", "RFC 4838"), text(" says"))},
			[]string{"as RFC 4838 says"}},
		"points above": {[]model.Block{list(pt(para(text("RFC")), list(pt(para(standard("5740", "rfc-5740", "RFC 5740"), text(" – NORM"))), pt(para(standard("5053", "rfc-5053", "RFC 5053"))))))},
			[]string{"RFC › 5740 – NORM", ""}},
		"points below": {[]model.Block{list(pt(para(auto("example.org/x")), list(pt(para(text("stores messages"))), pt(para(text("for days"))))), pt(para(text("a neighbour"))))},
			[]string{"stores messages; for days"}},
		"points below that are no links themselves": {[]model.Block{list(pt(para(auto("example.org/x")), list(pt(para(link("A talk", "https://example.org/t"))), pt(para(text("for days"))))))},
			[]string{"for days", ""}},
		"points below that are links, some of them bare": {[]model.Block{list(pt(para(auto("example.org/x")), list(pt(para(auto("example.org/y"))), pt(para(link("A talk", "https://example.org/t"))))))},
			[]string{"", "", ""}},
		"points below that are links with words": {[]model.Block{list(pt(para(auto("example.org/x")), list(pt(para(link("A book", "https://example.org/b"))), pt(para(link("A talk", "https://example.org/t"))))))},
			[]string{"A book; A talk", "", ""}},
		"points below that do not all fit": {[]model.Block{list(pt(para(auto("example.org/x")), list(pt(para(text(long[:150]))), pt(para(text(long[:70]))), pt(para(text(long[:70]))))))},
			[]string{strings.TrimRight(strings.TrimSpace(long[:150])+"; "+strings.TrimSpace(long[:70]), ".") + "…"}},
		"sentences below that do not all fit": {[]model.Block{list(pt(para(auto("example.org/x")), para(text(strings.TrimSpace(strings.Repeat("They sit close in winter. ", 12))))))},
			[]string{strings.Repeat("They sit close in winter. ", 8) + "They sit close in winter…"}},
		"pictures that are larger behind them": {[]model.Block{para(
			&model.Link{Target: "https://example.org/a.JPG?w=900", Inlines: []model.Inline{&model.Image{Alt: "Bees"}}}, text(" and "),
			&model.Link{Target: "https://www.flickr.com/photos/ann/1", Inlines: []model.Inline{&model.Image{Alt: "IMG_1"}}}, text(" and "),
			&model.Link{Target: "https://example.org/talk", Inlines: []model.Inline{&model.Image{Alt: "Bees"}}})},
			[]string{""}},
		"a picture that leads to an account": {[]model.Block{para(&model.Link{Target: "https://www.instagram.com/ann", Inlines: []model.Inline{&model.Image{Alt: "Ann"}}}, text(" draws"))},
			[]string{"draws"}},
		"what stands before a sentence of one link": {[]model.Block{para(text(long+"It rests today. "), link("Screen shot", "https://example.org/p"), text(". "+long))},
			[]string{"It rests today. Screen shot."}},
		"points below are left where the point speaks": {[]model.Block{list(pt(para(text("a queue: "), auto("example.org/x")), list(pt(para(text("for days"))))))},
			[]string{"a queue"}},
		"a quotation beside": {[]model.Block{para(auto("example.org/x")), &model.Quote{Blocks: []model.Block{para(text("It is resting"))}}},
			[]string{"“It is resting”"}},
		"never a neighbour": {[]model.Block{para(text("before")), para(auto("example.org/x")), para(text("after"))},
			[]string{""}},
		"nor a neighbouring point": {[]model.Block{list(pt(para(text("before"))), pt(para(auto("example.org/x"))), pt(para(text("after"))))},
			[]string{""}},
		"what introduces a list": {[]model.Block{para(text("The slides:")), list(pt(para(auto("example.org/x"))), pt(para(text("after"))), pt(para(auto("example.org/y"))))},
			[]string{"The slides", "The slides"}},
		"a row of a table": {[]model.Block{&model.Table{Align: make([]model.Align, 2), Rows: [][]model.Cell{
			{{Inlines: []model.Inline{text("fast queue")}}, {Inlines: []model.Inline{auto("example.org/x")}}},
			{{Inlines: []model.Inline{text("other")}}, {Inlines: []model.Inline{text("row")}}}}}},
			[]string{"fast queue"}},
		"the sentence where no blanks part them": {[]model.Block{para(text(strings.Repeat("ここでは長い話が続きます。", 9)+"これは"), link("論文", "https://example.org/p"), text("の話です。次の文。"))},
			[]string{"これは論文の話です。"}},
		"a picture beside": {[]model.Block{para(&model.Image{Alt: "IMG001"}, link("The paper", "https://example.org/p"), text(" is short")), para(text("as drawn"), &model.Image{Alt: "IMG002"}, text(" in "), auto("example.org/x"))},
			[]string{"The paper is short", "as drawn in example.org"}},
		"the first cell of a row": {[]model.Block{&model.Table{Align: make([]model.Align, 3), Rows: [][]model.Cell{
			{{Inlines: []model.Inline{text("Fast queues")}}, {Inlines: []model.Inline{text("2021")}}, {Inlines: []model.Inline{auto("example.org/x"), text(" (and its data)")}}},
			{{Inlines: []model.Inline{link("Slow queues", "https://example.org/y"), text(", a thesis")}}, {Inlines: []model.Inline{text("2022")}}, {Inlines: []model.Inline{text("no")}}}}}},
			[]string{"Fast queues; example.org (and its data)", "Slow queues, a thesis"}},
		"lines of their own": {[]model.Block{para(text("Minutes of May"), br(), link("One", "https://example.org/1"), text(": roots"), br(), text("Two, on shoots:"), br(), auto("example.org/2"), br(), auto("example.org/3"))},
			[]string{"roots", "Two, on shoots", ""}},
		"lines after links": {[]model.Block{para(auto("example.org/1"), br(), text("roots"), br(), auto("example.org/2"), br(), text("shoots"))},
			[]string{"roots", "shoots"}},
		"an identifier on the first line": {[]model.Block{para(standard("RFC 4838", "rfc-4838", "RFC 4838"), br(), auto("example.org/1"), text(" roots"), br(), auto("example.org/2"), text(" shoots"))},
			[]string{"", "example.org roots", "example.org shoots"}},
		"an address for words": {[]model.Block{para(text("Slides: "), link("https://example.org/1", "https://example.org/1")), para(link("https://example.org/2", "https://example.org/2"), text(" – tests of claims")), para(text("see "), link("http://example.org/3", "http://example.org/3"))},
			[]string{"", "tests of claims", "see example.org"}},
		"an address with a tool in it for words": {[]model.Block{para(text("see "), &model.Link{Target: "https://wax.example/a/b", Inlines: []model.Inline{
			text("https://"), &model.Mention{Class: model.ToolMention, Name: "Wax", Form: "wax", Inlines: []model.Inline{text("wax")}}, text(".example/a/b")}}, text(" too"))},
			[]string{"see wax.example too"}},
		"one link in a poem": {[]model.Block{para(text("Roses are"), br(), link("red", "https://example.org/1"), br(), text("violets"))},
			[]string{"Roses are red violets"}},
		"no addresses": {[]model.Block{para(link("https://example.org/badge.svg", "https://example.org/p"), text(" https://example.org/other.svg"))},
			[]string{""}},
		"the sentence in a long paragraph": {[]model.Block{para(text(long+"The proof is at "), auto("example.org/x"), text(". "+long))},
			[]string{"The proof is at example.org."}},
	} {
		var got []string
		for _, r := range Collect(doc(c.blocks...)) {
			for _, p := range r.Places {
				got = append(got, p.Annotation)
				if !slices.Equal(p.Headings, []string{"Friday", "Networks"}) || p.Section == nil || p.Section.ID != 2 {
					t.Errorf("%s: headings %q, section %v", name, p.Headings, p.Section)
				}
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

// TestSentences holds that what is left of a line without its addresses still
// reads as a sentence. In the cases {u} is an address of www.example.org, {p}
// the identifier PEP 342, {t} a link on the words "the paper", / a line's end.
func TestSentences(t *testing.T) {
	for line, want := range map[string]string{
		"Now 3.3 may have yield from, which is {p}":      "Now 3.3 may have yield from, which is PEP 342",
		"Try gevent on the crawler, after reading {p}":   "Try gevent on the crawler, after reading PEP 342",
		"{p} describes the architecture, and DTN is one": "PEP 342 describes the architecture, and DTN is one",
		"{p} – coroutines":                               "PEP 342 – coroutines",
		"See {u} for continuous integration":             "See example.org for continuous integration",
		"Start here, with {t}":                           "Start here, with the paper",
		"{t} is short":                                   "the paper is short",
		"source on github {u}":                           "source on github",
		"source on github {u}, see {u}.":                 "source on github, see example.org.",
		"see {u}":                                        "see example.org",
		"(see {u})":                                      "(see example.org)",
		"It is at {u}. Nobody read it":                   "It is at example.org. Nobody read it",
		"Slides: {u}":                                    "",
		"Slides: {u}, {u}":                               "",
		"Slides: {u}, the code later":                    "Slides, the code later",
		"the slides – {u} – are long":                    "the slides – are long",
		"the slides, {u}, are long":                      "the slides, are long",
		"the slides (“{u}”) are long":                    "the slides are long",
		"the slides (<{u}>; in French)":                  "the slides (in French)",
		"the slides (in French, {u})":                    "the slides (in French)",
		"It rests. {u}. It works":                        "It rests. It works",
		"It rests. {u} It works":                         "It rests. example.org It works",
		"{u} – a queue":                                  "a queue",
		"{u}: a queue, of sorts":                         "a queue, of sorts",
		"{u} a queue":                                    "example.org a queue",
		"from {u} to {t}":                                "from example.org to the paper",
		"a queue/{u}/for days":                           "a queue for days",
		"Never call connect() {u}":                       "Never call connect()",
		".NET runs there: {u}":                           ".NET runs there",
		"Siehe {u} für den Beweis":                       "Siehe example.org für den Beweis",
		"Der Beweis steht unter {u}.":                    "Der Beweis steht unter example.org.",
		"Der Beweis (vgl. {u}) ist kurz":                 "Der Beweis (vgl. example.org) ist kurz",
		"alle Folien des ganzen Vortrags {u}":            "alle Folien des ganzen Vortrags",
		"voir {u} pour la suite":                         "voir example.org pour la suite",
		"Les transparents « {u} » sont longs":            "Les transparents sont longs",
		"El código está en {u}":                          "El código está en example.org",
		"Código: {u}; el resto, mañana":                  "Código; el resto, mañana",
		"Zie {u} voor meer":                              "Zie example.org voor meer",
		"The tables, see also <{u}>; the rest later":     "The tables, see also example.org; the rest later",
		"The slides are there: [{u}]. The rest later":    "The slides are there. The rest later",
		"Voir aussi : {u}.":                              "Voir aussi : example.org.",
		"Siehe auch {u}":                                 "Siehe auch example.org",
		"The tables <{u}>; the rest later":               "The tables; the rest later",
		"詳細は {u} を参照":                                    "詳細は example.org を参照",
		"論文（{u}）は短い":                                     "論文は短い",
		"Смотри {u}":                                     "Смотри example.org",
		"انظر {u} للمزيد":                                "انظر example.org للمزيد",
		"{u}":                                            "", "{p}": "", "{t}": "", "– {p}.": "", "({u})": "",
	} {
		d := doc(para(inlines(line)...))
		list := Collect(d)
		if len(list) == 0 {
			t.Errorf("%q: nothing found", line)
			continue
		}
		if got := list[0].Places[0].Annotation; got != want {
			t.Errorf("%q: got %q, want %q", line, got, want)
		}
	}
}

// TestTitleSaidOnce holds that the words of a link that are the title of the
// thing are not said again where they only label what is said of it. The link is
// to "The paper".
func TestTitleSaidOnce(t *testing.T) {
	for line, want := range map[string]string{
		"{t} – a queue":                        "a queue",
		"{t} - a queue":                        "a queue",
		"{t}: a queue, of sorts":               "a queue, of sorts",
		"{t}/A classic":                        "A classic",
		"{t}. A classic":                       "A classic",
		"{t} is short":                         "the paper is short",
		"{t}, {p}, {u}":                        "the paper, PEP 342",
		"{t} – {t}":                            "the paper – the paper",
		"{t} / {t} und {t}":                    "",
		"{t}, {u}, {t}, {u}.":                  "",
		"Of {t}, {t}, {t}":                     "Of the paper, the paper, the paper",
		"It is short: {t} – a queue":           "It is short: the paper – a queue",
		"{t} (in French)":                      "the paper (in French)",
		"– {t} — " + strings.Repeat("ä ", 300): strings.TrimRight(strings.Repeat("ä ", 60), " ") + "…",
	} {
		got := Collect(doc(para(inlines(line)...)))[0].Places[0].Annotation
		if got != want {
			t.Errorf("%q: got %q, want %q", line, got, want)
		}
	}
	broken := para(&model.Link{Position: model.Position{Line: 3}, Target: "https://example.org/p", Inlines: []model.Inline{text("The paper")}},
		text(" "), &model.Text{Position: model.Position{Line: 4}, Value: "An absolute classic. "})
	if got := Collect(doc(list(pt(broken))))[0].Places[0].Annotation; got != "An absolute classic." {
		t.Errorf("on the next line: got %q", got)
	}
}

// inlines reads the notation of TestSentences.
func inlines(line string) []model.Inline {
	var run []model.Inline
	words := 0 // bytes of line that are plain words
	flush := func() {
		if words > 0 {
			run = append(run, text(line[:words]))
		}
		line, words = line[words:], 0
	}
	for words < len(line) {
		var n model.Inline
		size := 3
		switch rest := line[words:]; {
		case rest[0] == '/':
			n, size = &model.LineBreak{}, 1
		case strings.HasPrefix(rest, "{u}"):
			n = auto("https://www.example.org/a/b")
		case strings.HasPrefix(rest, "{p}"):
			n = standard("PEP 342", "pep-342", "PEP 342")
		case strings.HasPrefix(rest, "{t}"):
			n = link("the paper", "https://example.org/p")
		default:
			words++
			continue
		}
		flush()
		run, line = append(run, n), line[size:]
	}
	flush()
	return run
}

// TestBeside holds what is said of points that are nothing but an address: what
// is wanted where the layout of the notes was lost, and in no case a neighbour's
// words where it shows what belongs together. A case is a list, a point a line;
// the words of a deeper one start with blanks. A first line that ends in a colon
// is the paragraph before the list.
func TestBeside(t *testing.T) {
	for lines, want := range map[string][]string{
		"Start Here\n{u}\n{p}\ncookbook\nReq":          {"Start Here …", "… cookbook"},
		"Perf\n{u}\nSandboxing":                        {"Perf …"},
		"{u}\nstores messages\n{p}\nthrows coroutines": {"… stores messages", "… throws coroutines"},
		"Queues\n{u}\nCoroutines\n{p}":                 {"Queues …", "Coroutines …"},
		"Perf\n{u}\n{t}\nDocs\n{p}":                    {"Perf …", "", "Docs …"},
		"networks\n{u}\nstores messages":               {"… stores messages"},
		"{t} says so\n{u}":                             {"the paper says so", ""},
		"The paper\n{t}":                               {""},
		"Perf\n{u}\n  fast\n  small":                   {"fast; small"},
		"Perf\n  {u}\nfast":                            {"Perf"},
		"Perf\n  {u}\n{p}\nfast":                       {"Perf", "… fast"},
		"Leistung\n{u}":                                {"Leistung …"},
		"演奏\n{u}":                                      {"演奏 …"},
		"Les vidéos :\n{u}\n{p}\naprès":                {"Les vidéos", "Les vidéos"},
		"Die Folien:\nTag 1\n{u}":                      {"Tag 1 …"},
		"…\n{u}\n---":                                  {""},
	} {
		var blocks []model.Block
		rows := strings.Split(lines, "\n")
		if strings.HasSuffix(rows[0], ":") {
			blocks, rows = append(blocks, para(text(rows[0]))), rows[1:]
		}
		l := list()
		for _, r := range rows {
			words := strings.TrimLeft(r, " ")
			it := pt(para(inlines(words)...))
			if words == r {
				l.Items = append(l.Items, it)
				continue
			}
			above := l.Items[len(l.Items)-1]
			if len(above.Blocks) == 1 {
				above.Blocks = append(above.Blocks, list())
			}
			sub := above.Blocks[1].(*model.List)
			sub.Items = append(sub.Items, it)
		}
		var got []string
		for _, r := range Collect(lost(append(blocks, l)...)) {
			for _, p := range r.Places {
				got = append(got, p.Annotation)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", lines, got, want)
		}
		for i, r := range Collect(doc(append(blocks, l)...)) {
			shown := r.Places[0].Annotation
			if strings.Contains(got[i], "…") && shown != "" && !strings.HasPrefix(lines, shown+":") || !strings.Contains(got[i], "…") && shown != got[i] {
				t.Errorf("%q: got %q where the layout is kept, %q where it is lost", lines, shown, got[i])
			}
		}
	}
}

// TestOrder holds which words are asked first of a point that says nothing.
func TestOrder(t *testing.T) {
	u := func() *model.Paragraph { return para(auto("example.org/x")) }
	below := list(pt(para(text("below"))))
	remark := para(text("a remark"))
	quote := &model.Quote{Blocks: []model.Block{para(text("“It rests”"))}}
	for name, c := range map[string]struct {
		block model.Block
		want  string
	}{
		"points below, then the remark": {list(pt(para(text("before"))), pt(u(), remark, below)), "below; a remark"},
		"a remark before neighbours":    {list(pt(para(text("before"))), pt(u(), remark)), "a remark"},
		"the point that it remarks on":  {list(pt(para(text("before"))), pt(para(text("Perf")), u())), "Perf"},
		"the point above":               {list(pt(para(text("Perf")), list(pt(para(text("before"))), pt(u())))), "Perf"},
		"a quotation as neighbour":      {list(pt(para(text("")), quote), pt(u())), ""},
		"what was said before":          {list(&model.Item{Blocks: []model.Block{quote}}, pt(u())), "“It rests” …"},
		"a neighbour that leads others": {list(pt(para(text("Perf")), list(pt(para(inlines("{t}")...)))), pt(u())), ""},
		"not out of a quotation":        {list(pt(para(text("before"))), &model.Item{Blocks: []model.Block{&model.Quote{Blocks: []model.Block{u()}}}}), ""},
	} {
		list := Collect(lost(c.block))
		if got := list[len(list)-1].Places[0].Annotation; got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
	long := strings.Repeat("Wörter ohne Ende ", 60)
	got := Collect(lost(list(pt(para(text(long))), pt(u()))))[0].Places[0].Annotation
	if n := utf8.RuneCountInString(got); n > longest+2 || !strings.HasSuffix(got, "e …") && !strings.HasSuffix(got, "r …") {
		t.Errorf("%d characters: %q", n, got)
	}
}

// TestNoPassword holds that a host stands in a sentence without who asks it.
func TestNoPassword(t *testing.T) {
	d := doc(para(text("see "), auto("https://joe:hunter2@www.example.org:8080?q"), text(" for more, ask "), &model.Link{Target: "mailto:a@b.c", Auto: true, Inlines: []model.Inline{text("a@b.c")}}))
	if got := Collect(d)[0].Places[0].Annotation; got != "see example.org:8080 for more, ask a@b.c" {
		t.Errorf("got %q", got)
	}
}

func FuzzSpoken(f *testing.F) {
	for _, s := range []string{"see {u} for", "({u})", "“{u}”, {u}", "a, {u}/{u}. {p}", "\xff{u}\xff", "{u}", "（{u}）{t}", "((({u})))", " {u} {u}P/{ {u}PPPP! {p}"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		for _, r := range Collect(lost(para(inlines(line)...), list(pt(para(text(line))), pt(para(inlines(line)...))))) {
			for _, p := range r.Places {
				if n := utf8.RuneCountInString(p.Annotation); n > 2*longest || strings.Contains(p.Annotation, "://") && !strings.Contains(line, "://") {
					t.Errorf("%q: %q", line, p.Annotation)
				}
			}
		}
	})
}

// TestManyBeside holds that neighbours, points above and addresses in one line
// take linear work.
func TestManyBeside(t *testing.T) {
	begin := time.Now()
	var items []*model.Item
	var run []model.Inline
	var bare []*model.Item
	for i := range 5000 {
		items = append(items, pt(para(text("words of a point"))), pt(para(auto(fmt.Sprintf("example.org/%d", i)))))
		bare = append(bare, pt(para(auto(fmt.Sprintf("example.net/%d", i)))))
		run = append(run, text(" and "), auto(fmt.Sprintf("example.com/%d", i)), text(")"))
	}
	deep := list(pt(para(auto("example.net/deep"))))
	for range 5000 {
		deep = list(pt(para(text("")), deep), pt(para(auto("example.net/side"))))
	}
	Collect(lost(list(items...), deep, para(run...), para(text(strings.Repeat("many words ", 100000)+":")), list(bare...)))
	if took := time.Since(begin); took > 10*time.Second {
		t.Errorf("it took %v", took)
	}
}

// A point that only says that there is something to read says nothing of it.
func TestSignposts(t *testing.T) {
	for above, want := range map[string]string{
		"Resources": "", "Further reading:": "", "**Quellen**": "", "参考資料：": "", "Resources of the talk": "Resources of the talk", "Tools": "Tools",
	} {
		list := Collect(doc(&model.List{Items: []*model.Item{pt(para(text(above)), &model.List{Items: []*model.Item{pt(para(link("The paper", "https://example.org/p")))}})}}))
		if got := list[0].Places[0].Annotation; got != want {
			t.Errorf("below %q: got %q, want %q", above, got, want)
		}
	}
}
