package pdf

import (
	"bytes"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"unicode"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/export/pdf/font"
	"gloss/model"
)

// eastAsian is a face that Debian has (package fonts-droid-fallback).
const eastAsian = "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"

// scripts are texts that are long enough for several lines, by language.
var scripts = []struct {
	lang, text string
	face       string // that is needed
	rightward  bool
}{
	{"en", "Office workers float affluent waffles: AVATAR, To Wave, “quoted” words – and well known fjords, in PEP 8 and Python 3.", "", false},
	{"de", "Größenordnungen überraschen Fußgängerzonen: Donaudampfschifffahrtsgesellschaften veröffentlichen regelmäßig Geschwindigkeitsbegrenzungen.", "", false},
	{"fr", "L’été dernier, où étaient les développeurs ? Ils préféraient naïvement l’œuvre complète, à côté de l’hôtel.", "", false},
	{"el", "Η γλώσσα προγραμματισμού είναι δυναμική και οι περισσότεροι προγραμματιστές τη μαθαίνουν γρήγορα.", "", false},
	{"ru", "Язык программирования очень прост, и большинство разработчиков изучают его достаточно быстро.", "", false},
	{"he", "שלום עולם, זה מבחן ארוך של טקסט בעברית (בתוך סוגריים) עם המספר 42 ועוד כמה מילים בסוף.", "", true},
	{"ar", "اللغة العربية جميلة وهذا اختبار طويل للنص (بين قوسين) مع الرقم 42 وكلمات أخرى كثيرة في النهاية والسلام عليكم.", "", true},
	{"fa", "زبان برنامه نویسی پایتون بسیار ساده است و بیشتر برنامه نویسان آن را به سرعت یاد می گیرند.", "", true},
	{"en", "Ship it 🚀 today: ❤️ ✔️ from 👩🏽‍🚀 and 👨‍👩‍👧‍👦, in 🇩🇪 and 🏳️‍🌈; 1️⃣ read, 2️⃣ look 🎉 and wave 👋🏿. All is well, and some more words.", "", false},
	{"ja", "日本語の文章です。「かぎ括弧」と、句読点。長い文章は行の終わりで折り返されますが、句読点は行頭に来てはいけません。", eastAsian, false},
	{"zh", "这是一个测试。我们用它写程序，这段文字很长，所以需要换行，标点符号不应该出现在行首。", eastAsian, false},
}

// TestScripts takes the words of many scripts from the page again: as they stand
// in the notes, in their order, ragged and justified.
func TestScripts(t *testing.T) {
	pdftotext, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed")
	}
	for _, c := range scripts {
		t.Run(c.lang, func(t *testing.T) {
			opt := export.Options{Columns: 2}
			if c.face != "" {
				data, err := os.ReadFile(c.face)
				if err != nil {
					t.Skipf("no face with these characters: %v", err)
				}
				opt.Fonts = []export.Font{{Name: font.Family(data, 0), Data: data}}
			}
			b := booktest.Book("Scripts", booktest.Section(1, model.TalkSection, "Talk", booktest.Words(2, c.text)))
			b.Language, b.Wording = c.lang, "en" // whose words are no part of the text
			for _, opt.Justify = range []bool{false, true} {
				pdf, report := build(t, b, opt)
				if len(report.Diagnostics) > 0 {
					t.Errorf("reports %v", report.Diagnostics)
				}
				out, err := exec.Command(pdftotext, onDisk(t, pdf), "-").Output()
				if err != nil {
					t.Fatal(err)
				}
				got, want := squeeze(string(out)), squeeze(c.text)
				if c.rightward { // poppler gives the runs of these lines from left to right
					got, want = wordsOf(string(out)), wordsOf(c.text)
				}
				if !strings.Contains(got, want) {
					t.Errorf("justified %v: words put in\n%s\nare taken out as\n%s", opt.Justify, want, got)
				}
				if bytes.Contains(out, []byte(c.text)) {
					t.Error("all of it stands on one line")
				}
			}
		})
	}
}

// squeeze leaves out of a text what its lines add: blanks, ends, hyphens at ends,
// marks of direction.
func squeeze(text string) string {
	text = strings.ReplaceAll(text, "\u00ad\n", "")
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ' || r == '\n' || r == '\f' || r == '\u00a0' || r >= '\u202a' && r <= '\u202e' || r == '\u00ad':
			return -1
		}
		return r
	}, text)
}

// wordsOf returns the words of a text that are written from right to left,
// sorted.
func wordsOf(text string) string {
	words := strings.FieldsFunc(text, func(r rune) bool { return r < 0x590 || !unicode.IsLetter(r) })
	slices.Sort(words)
	return strings.Join(words, " ")
}

// TestOpenType sets text with outlines of type CFF.
func TestOpenType(t *testing.T) {
	const path = "/usr/share/fonts/opentype/urw-base35/C059-Italic.otf"
	data, err := os.ReadFile(path)
	if err != nil {
		t.Skipf("no face with outlines of type CFF: %v", err)
	}
	b := booktest.Book("Letters", booktest.Section(1, model.TalkSection, "Talk", booktest.Words(2, "a ℒ b ℘ c ℜ d ℨ")))
	pdf, report := build(t, b, export.Options{Fonts: []export.Font{{Name: "Letters", Data: data}}})
	if len(report.Diagnostics) > 0 {
		t.Errorf("reports %v", report.Diagnostics)
	}
	file := onDisk(t, pdf)
	if pdffonts, err := exec.LookPath("pdffonts"); err == nil {
		out, err := exec.Command(pdffonts, file).Output()
		if err != nil || !strings.Contains(string(out), "+Letters") || strings.Contains(string(out), "Type 1") {
			t.Errorf("%v\n%s", err, out)
		}
	}
	if pdftotext, err := exec.LookPath("pdftotext"); err == nil {
		out, err := exec.Command(pdftotext, file, "-").Output()
		if err != nil || !strings.Contains(squeeze(string(out)), "aℒb℘cℜdℨ") {
			t.Errorf("%v\n%s", err, out)
		}
	}
}

// TestReversed: what is drawn in the reverse of the order in which it is read says so
// around its marks, its words are apart at the ends of lines too, and what is drawn as
// it is read says nothing.
func TestReversed(t *testing.T) {
	for _, c := range scripts {
		if c.face != "" {
			continue
		}
		b := booktest.Book("Scripts", booktest.Section(1, model.TalkSection, "Talk", booktest.Words(2, c.text)))
		b.Language, b.Wording = c.lang, "en" // whose words are no part of the text
		pdf, _ := build(t, b, export.Options{Columns: 2})
		content := run(t, "qpdf", "--qdf", "--object-streams=disable", onDisk(t, pdf), "-")
		if got := strings.Contains(content, "\n/ReversedChars BMC\n/P<</MCID "); got != c.rightward {
			t.Errorf("%s: said to be reversed: %v", c.lang, got)
		}
		if begun, ended := strings.Count(content, "BMC\n")+strings.Count(content, "BDC\n"), strings.Count(content, "EMC\n"); begun != ended {
			t.Errorf("%s: %d marks begin, %d end", c.lang, begun, ended)
		}
		if !c.rightward {
			continue
		}
		want := map[string]bool{}
		for _, w := range strings.Fields(wordsOf(c.text)) {
			letters := []rune(w)
			slices.Reverse(letters)
			want[string(letters)] = true
		}
		for _, w := range strings.Fields(wordsOf(structure(t, pdf))) {
			if !want[w] {
				t.Errorf("%s: no word of the text is %q from its end", c.lang, w)
			}
		}
	}
}

// TestContentsApart: in the contents, titles and page numbers are words of their own to
// those who hear them.
func TestContentsApart(t *testing.T) {
	b := booktest.Book("Book")
	for _, title := range []string{"Part 1", "פרק"} {
		for range 40 {
			b.Sections = append(b.Sections, booktest.Section(1, model.TalkSection, title, booktest.Words(2, "Words.")))
		}
	}
	tree := structure(t, first(build(t, b, export.Options{})))
	if strings.Count(tree, `"Part 1 1 "`) == 0 || strings.Contains(tree, "Part 11") {
		t.Errorf("the contents are read as\n%s", tree[:min(len(tree), 2000)])
	}
}

func first[A, B any](a A, _ B) A { return a }
