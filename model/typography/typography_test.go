package typography

import (
	"strings"
	"testing"
	"time"

	"gloss/model"
	"gloss/model/summary"
)

// typed puts the signs of a typewriter back.
var typed = strings.NewReplacer(
	"«"+narrow, `"`, narrow+"»", `"`, "“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`,
	"‘", "'", "’", "'", "‚", "'", "‹", "'", "›", "'", "–", "--", "—", "---", "…", "...")

// setText sets a line of words in the language of a tag.
func setText(words, language string) string { return newSetter(language).words(words) }

func TestText(t *testing.T) {
	for _, c := range []struct{ name, language, in, want string }{
		{"double", "en", `He said "yes".`, `He said “yes”.`},
		{"double, no language", "", `He said "yes, no".`, `He said “yes, no”.`},
		{"single", "en", `the 'best' way`, `the ‘best’ way`},
		{"nested", "en", `"He said 'yes'", she said`, `“He said ‘yes’”, she said`},
		{"nested, turned", "en", `'He said "yes"'`, `‘He said “yes”’`},
		{"brackets", "en", `(see "this") and ["that" one]`, `(see “this”) and ["that" one]`},
		{"hyphens beside", "en", `a "foo"-like non-"bar"`, `a “foo”-like non-“bar”`},
		{"British", "en-GB", `'Quite'`, `‘Quite’`},
		{"German", "de", `Er sagte "ja" und 'nein'.`, `Er sagte „ja“ und ‚nein‘.`},
		{"Swiss", "de-CH", `Er sagte "ja".`, `Er sagte «ja».`},
		{"Swiss, with a script", "de-Latn-CH", `"ja"`, `«ja»`},
		{"French", "fr", `Il a dit "oui", l'Europe "et 'non'"`, "Il a dit «\u202foui\u202f», l’Europe «\u202fet ‘non’\u202f»"},
		{"French, nested", "fr", `"Il a dit "oui" hier"`, "«\u202fIl a dit “oui” hier\u202f»"},
		{"Spanish", "es", `Dijo "sí" y 'no'`, `Dijo “sí” y ‘no’`},
		{"Italian", "it", `Ha detto "sì", l'altra`, `Ha detto «sì», l’altra`},
		{"Portuguese", "pt-BR", `Disse "sim"`, `Disse “sim”`},
		{"Portuguese of Europe", "pt-PT", `Disse "sim"`, `Disse «sim»`},
		{"Dutch", "nl", `'s ochtends zei hij "ja"`, `’s ochtends zei hij “ja”`},
		{"Polish", "pl", `Powiedział "tak"`, `Powiedział „tak”`},
		{"Czech", "cs_CZ", `Řekl "ano" a 'ne'`, `Řekl „ano“ a ‚ne‘`},
		{"Russian", "ru", `Он сказал "да", "книга "Война"!"`, `Он сказал «да», «книга „Война“!»`},
		{"Swedish", "sv", `Han sa "ja" och 'nej'`, `Han sa ”ja” och ’nej’`},
		{"Finnish", "fi", `"kyllä"`, `”kyllä”`},
		{"Danish", "da", `"ja"`, `“ja”`},
		{"Norwegian", "nb", `"ja"`, `«ja»`},
		{"Hungarian", "hu", `"igen"`, `„igen”`},
		{"Japanese", "ja", `彼は "はい" と、don't`, `彼は "はい" と、don’t`},
		{"Hebrew", "he", `צה"ל "כן"`, `צה"ל "כן"`},
		{"foreign passage", "en", `Er hat mir gesagt, dass das nicht die "beste" Lösung ist und wir sie nicht auf Dauer für uns wollen`,
			`Er hat mir gesagt, dass das nicht die „beste“ Lösung ist und wir sie nicht auf Dauer für uns wollen`},
		{"foreign script", "en", `Он сказал "да" мне`, `Он сказал «да» мне`},
		{"own language among foreign words", "de", `Das "Release" der "Cloud Native Foundation" is the best of it`, `Das „Release“ der „Cloud Native Foundation“ is the best of it`},

		{"apostrophes", "en", `don't, O'Reilly's, the 1980's, rock'n'roll`, `don’t, O’Reilly’s, the 1980’s, rock’n’roll`},
		{"rock 'n' roll", "en", `rock 'n' roll is 'n' here`, `rock ’n’ roll is ’n’ here`},
		{"clipped words", "en", `'Twas the best of 'em, 'tis so`, `’Twas the best of ’em, ’tis so`},
		{"a word, not clipped", "en", `the words 'em' and 'cause'`, `the words ‘em’ and ‘cause’`},
		{"decades", "en", `the '90s, PyCon '11`, `the ’90s, PyCon ’11`},
		{"a decade before a genitive", "en", `The '90s and the users' eyes, 'til now, 'cause so`, `The ’90s and the users’ eyes, ’til now, ’cause so`},
		{"figures in quotation marks", "en", `the '11 talks' list`, `the ‘11 talks’ list`},
		{"genitives", "en", `the users' data, at "Foo"'s and NASA (it)'s`, `the users’ data, at “Foo”’s and NASA (it)’s`},
		{"genitive within quotation marks", "en", `'the users' data' is all`, `‘the users’ data’ is all`},
		{"Ukrainian", "uk", `п'ять`, `п’ять`},
		{"a formula", "en", `f' and x' = y`, `f' and x' = y`},

		{"unpaired", "en", `say "no more`, `say "no more`},
		{"unpaired at its end", "en", `no more", he said`, `no more", he said`},
		{"inches", "en", `5'11" tall, a 3.5" disk`, `5'11" tall, a 3.5" disk`},
		{"inches within", "en", `the "old 3.5" disk" here`, `the “old 3.5" disk” here`},
		{"figure at an end", "en", `"version 3", "version 4"`, `“version 3”, “version 4”`},
		{"crossing", "en", `("a" b) 'c "d`, `("a" b) 'c "d`[:0] + `(“a” b) 'c "d`},
		{"strange marks within", "en", `from 'server {' to the line '}'`, `from 'server {' to the line '}'`},
		{"LaTeX", "en", "``foo'' and `foo'", "``foo'' and `foo'"},
		{"empty strings", "en", `x is "" or ''`, `x is "" or ''`},

		{"en dash", "en", `word -- word`, `word – word`},
		{"em dash", "en", `word---word and so --- on`, `word—word and so — on`},
		{"tight en dash", "en", `the thing--which I like--is`, `the thing–which I like–is`},
		{"tight hyphens of names", "en", `a.org/b--c, x--y.txt, the one--or two.`, `a.org/b--c, x--y.txt, the one–or two.`},
		{"range", "en", `pages 3--5 and 2-5`, `pages 3–5 and 2-5`},
		{"said by", "en", `-- Jane Doe`, `– Jane Doe`},
		{"after a quotation", "en", `"So it is." -- Jane Doe`, `“So it is.” – Jane Doe`},
		{"option", "en", `use --verbose, or "--flag" or (--x)`, `use --verbose, or “--flag” or (--x)`},
		{"genitives of names", "en", `C++'s and C#'s, @jane's, o'brien@x.org`, `C++’s and C#’s, @jane’s, o'brien@x.org`},
		{"options after hyphens", "en", `npm run build -- --prod`, `npm run build -- --prod`},
		{"a file after hyphens", "en", `git checkout -- main.go`, `git checkout -- main.go`},
		{"statement", "en", `SELECT 1; -- one`, `SELECT 1; -- one`},
		{"arrows", "en", `a --> b <-- c, <!-- d -->, a --- b ---> c`, `a --> b <-- c, <!-- d -->, a — b ---> c`},
		{"ruler", "en", `----- and --`, `----- and --`},
		{"decrement", "en", `i-- and --i; x--;`, `i-- and --i; x--;`},

		{"ellipsis", "en", `and so on... (...) wait...`, `and so on… (…) wait…`},
		{"ellipsis between words", "en", `of its creators...the computer, so...well, wait...what`, `of its creators…the computer, so...well, wait…what`},
		{"ellipsis first", "en", `...and then`, `…and then`},
		{"four dots", "en", `the end....`, `the end....`},
		{"paths with dots", "en", `go test ./... and a/.../b`, `go test ./... and a/.../b`},
		{"spread", "en", `f(...args), [...a], main...topic, 1...10, f(...)`, `f(...args), [...a], main...topic, 1...10, f(...)`},

		{"call", "en", `call print('x') and print("a", 'b')`, `call print('x') and print("a", 'b')`},
		{"member", "en", `'a'.b and "a"+"b"`, `'a'.b and "a"+"b"`},
		{"list", "en", `["a", "b"] and {"a": 'b'}`, `["a", "b"] and {"a": 'b'}`},
		{"assignment", "en", `x = "foo" and class="bar"`, `x = "foo" and class="bar"`},
		{"prefix of a string", "en", `f'hello' and rb"x"`, `f'hello' and rb"x"`},
		{"command", "en", `$ echo "hi" -- 'x'`, `$ echo "hi" -- 'x'`},
		{"address", "en", `https://x.org/it's--so/... and "https://x.org"`, `https://x.org/it's--so/... and “https://x.org”`},
		{"identifier", "en", `don't_know a--b_c`, `don't_know a--b_c`},
		{"escaped", "en", `a \"b\" c`, `a \"b\" c`},
		{"cut at the start", "en", `… the best" of all`, `… the best” of all`},
		{"cut at the end", "en", `he said "all of …`, `he said “all of …`},
		{"set already", "en", `“so” it’s – “fine”…`, `“so” it’s – “fine”…`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := setText(c.in, c.language)
			if got != c.want {
				t.Errorf("Text(%q) =\n%q, want\n%q", c.in, got, c.want)
			}
			if again := setText(got, c.language); again != got {
				t.Errorf("set twice it is %q, once %q", again, got)
			}
			if back := typed.Replace(got); back != typed.Replace(c.in) {
				t.Errorf("typed again it is %q, not %q", back, c.in)
			}
		})
	}
}

// paragraph makes a document of one paragraph.
func paragraph(run ...model.Inline) *model.Document {
	return &model.Document{Language: "en", Blocks: []model.Block{&model.Paragraph{Inlines: run}}}
}

func text(s string) *model.Text { return &model.Text{Value: s} }

func TestRuns(t *testing.T) {
	tool := func(s string) *model.Mention { return &model.Mention{Form: s, Inlines: []model.Inline{text(s)}} }
	for _, c := range []struct {
		name string
		run  []model.Inline
		want string // the inlines parted by |
	}{
		{"stress within", []model.Inline{text(`He said "`), &model.Emphasis{Inlines: []model.Inline{text("yes")}}, text(`" twice`)}, `He said “|yes|” twice`},
		{"from one inline to another", []model.Inline{&model.Strong{Inlines: []model.Inline{text(`"all`)}}, text(` of it"`)}, `“all| of it”`},
		{"round a mention", []model.Inline{text(`use "`), tool("Flask"), text(`"`)}, `use “|Flask|”`},
		{"genitive of a mention", []model.Inline{tool("Flask"), text(`'s routes`)}, `Flask|’s routes`},
		{"round code", []model.Inline{text(`type "`), &model.CodeSpan{Value: `"x" --y`}, text(`" there`)}, `type “|"x" --y|” there`},
		{"genitive of code", []model.Inline{&model.CodeSpan{Value: "f(x)"}, text("'s end")}, `f(x)|’s end`},
		{"before a footnote", []model.Inline{text(`the "end`), &model.FootnoteRef{Number: 1}, text(`" of it`)}, `the “end|” of it`},
		{"over lines", []model.Inline{text(`say "the `), text(`end" and -- `), text(`so`)}, `say “the |end” and – |so`},
		{"ellipsis between inlines", []model.Inline{text(`literacy...`), &model.Emphasis{Inlines: []model.Inline{text("cough")}}}, `literacy…|cough`},
		{"hyphens of two inlines", []model.Inline{text(`a -`), &model.Emphasis{Inlines: []model.Inline{text("- b")}}}, `a -|- b`},
		{"a link's address", []model.Inline{&model.Link{Auto: true, Target: "https://a.org/b--c", Inlines: []model.Inline{text("https://a.org/b--c'd")}}, text(" isn't")}, `https://a.org/b--c'd| isn’t`},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := paragraph(c.run...)
			Book(&model.Book{Document: doc})
			var parts []string
			model.WalkInlines(doc.Blocks[0].(*model.Paragraph).Inlines, func(n model.Inline) {
				switch n := n.(type) {
				case *model.Text:
					parts = append(parts, n.Value)
				case *model.CodeSpan:
					parts = append(parts, n.Value)
				}
			})
			if got := strings.Join(parts, "|"); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// FuzzText holds the setting of a text to its promises: what was typed can be had back, and twice
// is once.
func FuzzText(f *testing.F) {
	for _, s := range []string{
		`"a 'b' c" -- d...`, `'a "b' c"`, `"""''' ---- ....`, `rock 'n' roll`, `("x", 'y') ["`, "« a »" + narrow + `"`, `5'11" "`, "-- A--b ---", `… "a`, `"a …`,
		"Он \"да\"", "``a''", "\xff\"\xfe'", `a"b'c"d'e`,
	} {
		for _, language := range []string{"", "de", "fr", "sv", "ja"} {
			f.Add(s, language)
		}
	}
	f.Fuzz(func(t *testing.T, s, language string) {
		got := setText(s, language)
		if back := typed.Replace(got); back != typed.Replace(s) {
			t.Errorf("Text(%q) = %q, typed again it is %q", s, got, back)
		}
		if again := setText(got, language); again != got && len(s) < 200 {
			t.Errorf("Text(%q) = %q, set twice %q", s, got, again)
		}
	})
}

// TestBook sets all that a book says, and leaves the lists it was given.
func TestBook(t *testing.T) {
	tool := &model.Mention{Form: "Let's Encrypt", Inlines: []model.Inline{text("Let's Encrypt")}}
	person := &model.Mention{Class: model.PersonMention, Form: "Pat O'Hara", Inlines: []model.Inline{text("Pat O'Hara")}}
	doc := paragraph(text(`See "`), tool, text(`" by `), person)
	doc.Title = `The "end"`
	doc.Sections = []*model.Section{{Title: []model.Inline{text(`It's "on"`)}, Known: &model.Facts{Speakers: []string{"Pat O'Hara"}}}}
	code := &model.CodeSpan{Position: model.At("a.md", 4, 1), Value: "git checkout -- file"}
	doc.Sections[0].Blocks = []model.Block{&model.Paragraph{Inlines: []model.Inline{text("Say -- or "), code}}}
	b := &model.Book{
		Document: doc,
		Entries:  []*model.IndexEntry{{Name: "Let's Encrypt", Mentions: []*model.Mention{tool}}},
		People:   []*model.IndexEntry{{Name: "Pat O'Hara", Inverted: "O'Hara, Pat", Mentions: []*model.Mention{person}}},
		Readings: []*model.Reading{{Title: `"A" -- b`, Places: []model.ReadingPlace{{
			Position: model.At("a.md", 5, 1), Headings: []string{`It's "on"`}, Annotation: `"Say" -- or git checkout -- file`}}}},
	}
	set := Book(b)
	for _, c := range []struct{ what, got, want string }{
		{"title", set.Title, `The “end”`},
		{"title of a section", model.PlainText(doc.Sections[0].Title), `It’s “on”`},
		{"speaker", doc.Sections[0].Known.Speakers[0], "Pat O’Hara"},
		{"text", model.BlockText(doc.Blocks[0]), `See “Let’s Encrypt” by Pat O’Hara`},
		{"code", code.Value, "git checkout -- file"},
		{"a tool's entry", set.Entries[0].Name, "Let's Encrypt"},
		{"a person's entry", set.People[0].Name + "; " + set.People[0].Inverted, "Pat O’Hara; O’Hara, Pat"},
		{"reading", set.Readings[0].Title, `“A” – b`},
		{"annotation, with code", set.Readings[0].Places[0].Annotation, `“Say” – or git checkout -- file`},
		{"headings", set.Readings[0].Places[0].Headings[0], `It’s “on”`},
		{"as it was, person", b.People[0].Inverted, "O'Hara, Pat"},
		{"as it was, annotation", b.Readings[0].Places[0].Annotation, `"Say" -- or git checkout -- file`},
		{"as it was, headings", b.Readings[0].Places[0].Headings[0], `It's "on"`},
		{"form", tool.Form, "Let's Encrypt"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.what, c.got, c.want)
		}
	}
}

func TestIndex(t *testing.T) {
	x := &summary.Index{Title: `"All"`, Language: "en", Sources: []summary.Source{{Language: "de", Outline: []summary.Heading{{Line: 1, Title: "Day's end"}}}},
		Tools: []*summary.Entry{{Name: "Let's Encrypt", About: "The EFF's certificates, 'free'", With: []string{"Pat O'Hara", "Go"},
			First: summary.Context{Before: `… er sagte "`, Form: "Let's Encrypt", After: `" dazu`, Section: "So's"}}},
		Standards: []*summary.Entry{{Name: "RFC 1", First: summary.Context{Before: `it's run as a --x "b" -- `, Form: "RFC 1"}}},
		People:    []*summary.Entry{{Name: "Pat O'Hara", First: summary.Context{Before: `it's gem 'a', "b"; "so" `, Code: `gem 'a', "b"`}, Heading: "O'Hara, Pat"}},
	}
	Index(x)
	e := x.Tools[0]
	got := strings.Join([]string{x.Title, e.Name, e.With[0], e.With[1], e.First.Words(), e.First.Section, x.People[0].Name, x.People[0].Heading, x.Standards[0].First.Before, x.People[0].First.Before, e.About, x.Sources[0].Outline[0].Title}, "|")
	want := "“All”|Let's Encrypt|Pat O’Hara|Go|… er sagte „Let’s Encrypt“ dazu|So’s|Pat O’Hara|O’Hara, Pat|it’s run as a --x \"b\" -- |it’s gem 'a', \"b\"; „so“ |The EFF’s certificates, ‘free’|Day’s end"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestLinear sets texts that are all marks.
func TestLinear(t *testing.T) {
	for _, unit := range []string{`"`, `'`, `a"`, `"a `, `'a "b `, `["a`, `f("`, "--a", "...", `3" `, `"a"b" `, `'n' `, "`a' "} {
		s := strings.Repeat(unit, 400_000/len(unit))
		began := time.Now()
		setText(s, "en")
		if took := time.Since(began); took > 20*time.Second {
			t.Errorf("%q repeated takes %v", unit, took)
		}
	}
}
